import { toldKey, type NoticesTold, type Told } from '../../../../notices/notices.queries.js';
import { toldWords } from './follow-ups-told.js';

const telling = { language: 'en', zone: 'America/Chicago' } as const;
const owned = (followUpId: string, personId: string) =>
  ({ followUpId, open: true, owner: { kind: 'person', personId }, dueAt: '2026-11-24', escalatedTo: [] }) as unknown as Parameters<
    typeof toldWords
  >[0];
const toldOf = (all: readonly ReturnType<typeof owned>[], told: Told): NoticesTold =>
  Object.fromEntries(
    all.map(({ followUpId: of, owner }) => [
      toldKey({ cause: 'assignment', of, personId: owner.kind === 'person' ? owner.personId : null }),
      told,
    ]),
  );

describe('whether owners of follow-ups were told', () => {
  const all = [owned('one', 'kim'), owned('two', 'kim'), owned('three', 'lee')];
  const said = (told: Told) => {
    const before = new Set<string>();
    return all.map((seen) => toldWords(seen, toldOf(all, told), { actor: 'desk' }, telling, before));
  };

  it('says once of somebody that they could not be told', () => {
    const unreached = 'Could not be told: no notices reach them';
    expect(said({ told: 'no_notices' })).toEqual([[unreached], [], [unreached]]);
    const lost = 'Could not be told: the notice does not get through';
    expect(said({ told: 'not_taken' })).toEqual([[lost], [], [lost]]);
  });

  it('says of each what may still be otherwise for another', () => {
    const yet = 'Not told by a notice yet';
    expect(said({ told: 'not_yet' })).toEqual([[yet], [yet], [yet]]);
  });
});
