import { toldApart, type NamedAgency } from './told-apart.js';

const twin = (
  agencyId: string,
  county: NamedAgency['county'],
  kind: NamedAgency['kind'] = 'psap',
  nameKey = 'twinname911',
): NamedAgency => ({
  agencyId,
  name: 'Twin Name 911',
  nameKey,
  county,
  kind,
});
const shown = (...agencies: readonly NamedAgency[]) => toldApart(agencies).map(({ name }) => name);

describe('agencies of one name', () => {
  it('are told apart by their counties, in the words of the language', () => {
    const twins = [twin('a1b2-1', 'jackson'), twin('a1b2-2', 'outside_region')];
    expect(shown(...twins)).toEqual(['Twin Name 911 (Jackson)', 'Twin Name 911 (outside the region)']);
    expect(toldApart(twins, 'es')[1]?.name).toBe('Twin Name 911 (fuera de la región)');
  });

  it('are told apart by what they are where the county is the same', () => {
    expect(shown(twin('a1b2-1', 'clay'), twin('a1b2-2', 'clay', 'department'), twin('a1b2-3', 'ray'))).toEqual([
      'Twin Name 911 (Clay, 911 center)',
      'Twin Name 911 (Clay, department)',
      'Twin Name 911 (Ray)',
    ]);
  });

  it('are told apart by a short mark, as long as it takes, where both are the same', () => {
    expect(shown(twin('a1b2-1', 'clay'), twin('c3d4-2', 'clay'))).toEqual(['Twin Name 911 (Clay, #a1b2)', 'Twin Name 911 (Clay, #c3d4)']);
    expect(shown(twin('a1b2c3', 'clay'), twin('a1b2c4', 'clay'))).toEqual([
      'Twin Name 911 (Clay, #a1b2c3)',
      'Twin Name 911 (Clay, #a1b2c4)',
    ]);
  });

  it('are the only ones who are marked', () => {
    expect(shown(twin('a1b2-1', 'clay', 'psap', 'one'), twin('a1b2-2', 'ray', 'psap', 'other'))).toEqual([
      'Twin Name 911',
      'Twin Name 911',
    ]);
  });
});
