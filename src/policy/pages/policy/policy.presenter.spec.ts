import { defaultPolicyTerms } from '../../../vocabulary/index.js';
import { presentTerms } from './policy.presenter.js';

const version = (number: number, change: Partial<typeof defaultPolicyTerms> = {}) => ({
  version: number,
  effectiveFrom: '2026-11-23T12:00:00.000Z',
  terms: { ...defaultPolicyTerms, ...change },
});
const changes = (...of: Parameters<typeof presentTerms>) =>
  presentTerms(...of).flatMap(({ term, values }) =>
    values.some(({ changed }) => changed) ? [[term, values.map(({ lines }) => lines)]] : [],
  );

describe('the versions of the policy side by side', () => {
  it('mark what a version says otherwise than the one before it', () => {
    const two = version(2, { trainingHours: 60, windows: defaultPolicyTerms.windows.slice(1) });
    expect(changes([two, version(1)], undefined, 'en')).toEqual([
      ['In time: Defusing', [['No window'], ['0 hours to 12 hours after the incident']]],
      ['Hours of training that a member needs', [['60 hours'], ['40 hours']]],
    ]);
  });

  it('compare the oldest that is shown with the one before it, and the very first with nothing', () => {
    expect(changes([version(2, { coolDownDays: 1 })], version(1), 'es')).toEqual([
      ['Días de descanso después de un despliegue', [['1 día']]],
    ]);
    expect(changes([version(1)], undefined, 'en')).toEqual([]);
  });

  it('say every rung of the ladder in its order', () => {
    const ladder = presentTerms([version(1)], undefined, 'en').find(({ term }) => term === 'Follow-ups of a case');
    expect(ladder?.values[0]?.lines.at(-1)).toBe('Closing check, after 90 days');
  });
});
