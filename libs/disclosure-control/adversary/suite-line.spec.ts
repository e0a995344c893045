import type { AttackedYear } from './run-suite.js';
import { isBlind, suiteLine } from './suite-line.js';

const finding = (small: number, exactSmall: number, present: number) => ({
  attacker: 'A1',
  small,
  exact: exactSmall,
  exactSmall,
  present,
  narrowed: 2,
});
const year = (share: number, twoPerLine: ReturnType<typeof finding>, tier = 'R1'): AttackedYear => ({
  requests: 250,
  tier,
  seed: 1,
  share,
  skipped: 1,
  findings: [finding(10, 0, 1), finding(10, 0, 0)],
  controls: [finding(10, 9, 10), twoPerLine],
});
const SEEING = finding(10, 1, 10);

describe('the line of the adversary for one volume', () => {
  it('adds up what was refused and learned, and takes the middle of the shares', () => {
    expect(suiteLine([year(0.5, SEEING), year(0.9, SEEING), year(0.8, SEEING), year(0.7, SEEING)])).toMatchObject({
      years: 4,
      median: 0.75,
      least: 0.5,
      refused: 4,
      exact: 0,
      present: 4,
      narrowed: 16,
    });
  });

  it('calls the suite blind where it misses a publisher known to leak', () => {
    expect(isBlind(suiteLine([year(0.8, SEEING)]))).toBe(false);
    expect(isBlind(suiteLine([year(0.8, finding(10, 0, 10))]))).toBe(true);
    expect(isBlind(suiteLine([year(0.8, finding(10, 1, 8))]))).toBe(true);
  });

  it('asks nothing of the controls on tiers for which the specification gives no figures', () => {
    expect(isBlind(suiteLine([year(0.8, finding(10, 0, 0), 'RA')]))).toBe(false);
  });
});
