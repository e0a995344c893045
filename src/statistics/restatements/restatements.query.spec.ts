import type { ReleaseRow } from '../reading/release.entity.js';
import type { RestatementRow } from '../reading/restatement.entity.js';
import { yearsOf } from './restatements.query.js';

const out = (yearId: string, verdicts: readonly string[]): readonly ReleaseRow[] =>
  ['Q1', 'Q2', 'Q3', 'Q4', 'Y'].slice(0, verdicts.length).map((release, at) => ({
    releaseId: `${yearId}-${release}`,
    heldBecause: null,
    heldBy: null,
    heldAt: null,
    version: 1,
    document: JSON.stringify({ verdict: verdicts[at] }),
    cause: null,
    revision: 0,
  }));
const all = new Array<string>(5).fill('published');
const releases = [
  ...out('requests-2025', all),
  ...out('contacts-2025', ['skipped', ...all.slice(1)]),
  ...out('requests-2026', all.slice(1)),
];
const held: RestatementRow = {
  yearId: 'requests-2025',
  state: 'held',
  reason: 'wrong_rule_of_counting',
  proposedAt: null,
  proposedBy: 'one',
  agreedAt: '2026-03-02T12:00:00.000Z',
  cause: 'Y would differ in 1 records, fewer than 5',
  revision: 2,
};
const [officer, coordinator] = [['privacy_officer'], ['coordinator']].map((roles) => ({ actor: 'one', roles })) as [
  { actor: string; roles: string[] },
  { actor: string; roles: string[] },
];

describe('the years that may be restated', () => {
  it('are those that are out as a whole, and of which no release was skipped', () => {
    expect(yearsOf(releases, [], officer).map(({ yearId, state }) => [yearId, state])).toEqual([
      ['requests-2025', 'open'],
      ['contacts-2025', 'never'],
    ]);
  });

  it('say why one is held to a privacy officer alone', () => {
    expect(yearsOf(releases, [held], officer)[0]).toMatchObject({ state: 'held', cause: held.cause, isOwn: false });
    expect(yearsOf(releases, [held], coordinator)[0]).toMatchObject({ state: 'held', cause: null });
  });

  it('say of what waits whether it is of whoever asks, who then cannot decide', () => {
    const waits = { ...held, state: 'proposed', cause: null, agreedAt: null } as const;
    expect(yearsOf(releases, [waits], coordinator)[0]).toMatchObject({ state: 'proposed', isOwn: true });
    expect(yearsOf(releases, [waits], { ...officer, actor: 'other' })[0]).toMatchObject({ isOwn: false });
  });
});
