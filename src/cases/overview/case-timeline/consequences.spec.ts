import type { DomainEvent, StoredEvent } from '../../../../libs/event-sourcing/index.js';
import { consequencesIn } from './consequences.js';

const at = (second: number) => new Date(Date.UTC(2026, 10, 30, 3, 0, second)).toISOString();

type Entry = readonly [commandId: string, actor: string, second: number, event?: DomainEvent];

function history(...entries: readonly Entry[]): readonly StoredEvent[] {
  return entries.map(
    ([commandId, actor, second, event = { type: 'CaseTriaged', data: {} }], revision) =>
      ({ revision, event, metadata: { commandId, actor, recordedAt: at(second) } }) as unknown as StoredEvent,
  );
}

describe('the consequences of an entry', () => {
  it('are what the same command recorded after it', () => {
    const triaged = history(['triage', 'robin', 0], ['triage', 'robin', 0], ['triage', 'robin', 0], ['invite', 'robin', 1]);
    expect([...consequencesIn(triaged)]).toEqual([
      [1, 0],
      [2, 0],
    ]);
  });

  it('are no other commands of the same person, however soon', () => {
    expect(consequencesIn(history(['one', 'robin', 0], ['two', 'robin', 0])).size).toBe(0);
  });

  it('are what was said of several follow-ups at once, with what followed from each', () => {
    const reached = (followUpId: string, outcome = 'reached_ok') => ({ type: 'FollowUpOutcomeRecorded', data: { followUpId, outcome } });
    const settled = history(
      ['a', 'robin', 0, reached('one')],
      ['b', 'robin', 0, reached('two')],
      ['b', 'robin', 0],
      ['c', 'robin', 0, reached('three')],
      ['d', 'robin', 0, reached('four', 'declined')],
      ['e', 'lee', 0, reached('five', 'declined')],
      ['f', 'lee', 1, reached('six', 'declined')],
    );
    expect([...consequencesIn(settled)]).toEqual([
      [1, 0],
      [2, 0],
      [3, 0],
    ]);
    const undone = (followUpId: string) => ({ type: 'FollowUpOutcomeUndone', data: { followUpId } });
    expect([...consequencesIn(history(['a', 'robin', 0, undone('one')], ['b', 'robin', 0, undone('two')]))]).toEqual([[1, 0]]);
  });

  it('are what an automation does in one go, and not what it does a minute later or another automation does', () => {
    const escalated = history(
      ['a', 'automation:escalate', 0],
      ['b', 'automation:escalate', 1],
      ['c', 'automation:forget', 2],
      ['d', 'automation:forget', 62],
    );
    expect([...consequencesIn(escalated)]).toEqual([[1, 0]]);
  });

  it('follow the first entry of the command that the reader sees', () => {
    const seen = history(['one', 'robin', 0], ['two', 'robin', 0], ['two', 'robin', 0], ['two', 'robin', 0]).filter(
      ({ revision }) => revision !== 1,
    );
    expect([...consequencesIn(seen)]).toEqual([[3, 2]]);
  });
});
