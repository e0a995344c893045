import { planImport, type KnownOf } from './import-plan.js';
import type { PsapLine } from './psap-registry.js';

const line = (psapId: string, name: string, change: Partial<PsapLine> = {}): PsapLine => ({
  line: Number(psapId),
  psapId,
  name,
  state: 'MO',
  county: 'CLAY',
  city: '',
  gone: false,
  ...change,
});
const plan = (
  lines: readonly PsapLine[],
  scope: 'region' | 'everywhere' = 'region',
  known: Readonly<Record<string, Partial<KnownOf>>> = {},
) => planImport(lines, scope, new Map(lines.map((each) => [each, { now: null, namesakes: [], ...known[each.psapId] }])));

describe('what an import registers', () => {
  it('is what is in the counties of the region, and at work', () => {
    const { add, elsewhere, gone } = plan([
      line('1', 'Clay 911'),
      line('2', 'Linn 911', { county: 'Linn' }),
      line('3', 'Linn 911', { state: 'KS', county: 'Linn County' }),
      line('4', 'Old 911', { gone: true }),
    ]);
    expect(add.map(({ psapId, place }) => [psapId, place])).toEqual([
      ['1', 'clay'],
      ['3', 'linn'],
    ]);
    expect([elsewhere, gone]).toEqual([1, 1]);
  });

  it('is everything at work where everything is asked for', () => {
    const { add } = plan([line('2', 'Far 911', { state: 'IA', county: 'Polk' })], 'everywhere');
    expect(add.map(({ place }) => place)).toEqual(['outside_region']);
  });

  it('is nothing that came by an import before, whatever it is called now, nor what was registered by hand in that county', () => {
    const { add, there } = plan([line('1', 'Clay 911'), line('2', 'Other 911')], 'region', {
      1: { now: { name: 'Clay County 911', county: 'clay' } },
      2: { namesakes: ['clay'] },
    });
    expect(add).toEqual([]);
    expect(there.map(({ psapId }) => psapId)).toEqual(['1', '2']);
  });

  it('is nothing of what a newer file says otherwise, which is told: the name, the county, the city and the state', () => {
    const now = { name: 'Clay 911', county: 'clay', psapId: '1', city: 'Liberty', state: 'MO' } as const;
    const { add, changed } = plan(
      [
        line('1', 'Clay 911', { city: 'LIBERTY' }),
        line('2', 'New name', { city: 'Liberty' }),
        line('3', 'Clay 911', { county: 'Ray', city: 'Orrick' }),
      ],
      'region',
      { 1: { now }, 2: { now }, 3: { now: { name: 'CLAY 911', county: 'clay' } } },
    );
    expect(add).toEqual([]);
    expect(changed.map(({ psapId, what }) => [psapId, what])).toEqual([
      ['2', ['name']],
      ['3', ['county']],
    ]);
  });

  it('is another one where the name is borne in another county, or by another line', () => {
    const { add } = plan([line('1', 'City 911'), line('2', 'CITY 911', { county: 'Ray' }), line('3', 'Own 911')], 'region', {
      3: { namesakes: ['ray'] },
    });
    expect(add.map(({ psapId, another }) => [psapId, another])).toEqual([
      ['1', false],
      ['2', true],
      ['3', true],
    ]);
  });
});
