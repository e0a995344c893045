import {
  aRequest,
  caseStory,
  givenTo,
  held,
  leadIs,
  moved,
  outcomeCorrected,
  outcomeOf,
  owedByTheLadder,
  rungOf,
  teamGoes,
  teamStandsDown,
  triage,
  typeIs,
} from './case-story.testkit.js';
import type { CaseEvent } from './case.events.js';
import { deployment, intervention, lead, mentalHealthLead, peer } from './case.testkit.js';

const now = '2026-10-24T12:00:00.000Z';
const second = '10000000-0000-4000-8000-000000000002';

/** A case that was triaged for a group, in summer time. */
function triaged(...more: readonly CaseEvent[]) {
  const story = caseStory([aRequest, ...more]);
  story.does(triage('group_intervention'), now);
  return story;
}

const death: CaseEvent = { type: 'FieldCorrected', data: { change: { incidentType: 'line_of_duty_death' }, reason: 'learned_later' } };

describe('obligations as facts change', () => {
  it('come back when triage does, each with its date', () => {
    const story = triaged();
    const before = owedByTheLadder(story.now());
    story.does(triage('information_only'), '2026-10-24T12:05:00.000Z');
    expect(story.open().map(({ kind }) => kind)).toEqual(['agency_check_back']);
    const events = story.does(triage('group_intervention'), '2026-10-24T12:06:00.000Z');
    expect(owedByTheLadder(story.now())).toEqual(before);
    expect(events.filter(({ type }) => type === 'FollowUpOutcomeUndone')).toHaveLength(5);
  });

  it('follow the incident type there and back, as often as it is corrected', () => {
    const story = triaged();
    const counts = (['line_of_duty_death', 'suicide', 'line_of_duty_death', 'suicide', 'line_of_duty_death'] as const).map((type) => {
      story.does(typeIs(type), now);
      return story.open('family_liaison_contact').length;
    });
    expect(counts).toEqual([12, 0, 12, 0, 12]);
    expect(Object.keys(story.now().followUps)).toHaveLength(6 + 12);
  });

  it('end with the closing check, and go on where it was not done after all', () => {
    const story = triaged(death);
    story.does(outcomeOf('closing_check', 2160, 'reached_ok'), now);
    expect(story.open('family_liaison_contact')).toHaveLength(0);
    story.does(outcomeCorrected('closing_check', 2160, 'no_answer'), now);
    expect(story.open('family_liaison_contact')).toHaveLength(12);
    story.does(outcomeCorrected('closing_check', 2160, 'declined'), now);
    expect(story.open('family_liaison_contact')).toHaveLength(0);
  });

  it('begin where the closing check that would have ended them turns out not to have been done', () => {
    const story = triaged();
    story.does(outcomeOf('closing_check', 2160, 'reached_ok'), now);
    story.does(typeIs('line_of_duty_death'), now);
    expect(story.open('family_liaison_contact')).toHaveLength(0);
    story.does(outcomeCorrected('closing_check', 2160, 'no_answer'), now);
    expect(story.open('family_liaison_contact')).toHaveLength(12);
  });

  it('take a next step back with the outcome that asked for it, and bring it again', () => {
    const story = triaged();
    story.does(outcomeOf('individual_check_in', 72, 'reached_wants_more', '2026-11-02'), now);
    const next = () => story.open().filter(({ after }) => after !== undefined);
    story.does(outcomeCorrected('individual_check_in', 72, 'reached_ok'), now);
    expect(next()).toEqual([]);
    story.does(outcomeCorrected('individual_check_in', 72, 'reached_wants_more'), now);
    expect(next()).toMatchObject([{ kind: 'individual_check_in', dueAt: '2026-11-02' }]);
  });

  it('leave what somebody has tried, moved or settled to them', () => {
    const story = triaged();
    story.does(outcomeOf('individual_check_in', 72, 'no_answer'), now);
    story.does(moved('individual_check_in', 168, '2026-11-05'), now);
    story.does(outcomeOf('individual_check_in', 720, 'not_needed'), '2026-10-24T12:01:00.000Z');
    story.does(triage('none_indicated'), '2026-10-24T12:02:00.000Z');
    expect(story.open().map(({ kind, ladderHours }) => [kind, ladderHours])).toEqual([
      ['agency_check_back', 24],
      ['individual_check_in', 72],
      ['individual_check_in', 168],
    ]);
    story.does(triage('group_intervention'), '2026-10-24T12:03:00.000Z');
    expect(story.open()).toHaveLength(5);
    expect(rungOf(story.now(), 'individual_check_in', 168)?.dueAt).toBe('2026-11-05');
  });

  it('leave what somebody gave to somebody with them, and not what went to a lead', () => {
    const story = triaged();
    story.does(givenTo('individual_check_in', 168, peer), now);
    story.does(triage('none_indicated'), '2026-10-24T12:02:00.000Z');
    expect(story.open('individual_check_in')).toMatchObject([{ ladderHours: 168, owner: { kind: 'person', personId: peer } }]);
    story.does(triage('group_intervention'), '2026-10-24T12:03:00.000Z');
    story.does(teamGoes(deployment), '2026-10-24T12:04:00.000Z');
    story.does(leadIs(mentalHealthLead), '2026-10-24T12:05:00.000Z');
    story.does(teamStandsDown(deployment), '2026-10-24T12:06:00.000Z');
    story.does(triage('none_indicated'), '2026-10-24T12:07:00.000Z');
    expect(story.open('individual_check_in')).toMatchObject([{ ladderHours: 168, owner: { kind: 'person', personId: peer } }]);
  });

  it('never move a date that a person chose', () => {
    const story = triaged();
    story.does(moved('agency_check_back', 24, '2026-10-28'), now);
    story.does(outcomeOf('individual_check_in', 72, 'no_answer', '2026-10-30'), now);
    story.does(teamGoes(deployment), now);
    story.does(held(intervention, deployment, '2026-10-23T20:00:00-05:00'), now);
    expect(story.open().map(({ dueAt }) => dueAt)).toEqual([
      '2026-10-28',
      '2026-10-30',
      '2026-10-31T02:00:00.000Z',
      '2026-11-07T03:00:00.000Z',
      '2026-11-23T03:00:00.000Z',
      '2027-01-22T03:00:00.000Z',
      '2026-10-27T02:00:00.000Z',
    ]);
  });

  it('count from the end of what was held first, whichever was recorded first, and whatever is added later', () => {
    const story = triaged();
    story.does(teamGoes(deployment), now);
    story.does(held(intervention, deployment, '2026-10-24T05:00:00-05:00'), now);
    story.does(held(second, deployment, '2026-10-23T22:30:00-05:00'), now);
    expect(rungOf(story.now(), 'individual_check_in', 168)?.dueAt).toBe('2026-10-31T04:30:00.000Z');
    expect(story.open('post_action_support')).toMatchObject([{ dueAt: '2026-10-27T04:30:00.000Z' }]);
    story.does(typeIs('line_of_duty_death'), now);
    // Eight days before the clocks go back, at 11:30 p.m.: two weeks later it is 11:30 p.m. again.
    expect(story.open('family_liaison_contact').slice(0, 2)).toMatchObject([
      { dueAt: '2026-10-31T04:30:00.000Z' },
      { dueAt: '2026-11-07T05:30:00.000Z' },
    ]);
  });

  it('have the owner that they would have had', () => {
    const story = triaged(death);
    story.does(typeIs('suicide'), now);
    story.does(teamGoes(deployment), now);
    story.does(leadIs(peer), now);
    story.does(leadIs(mentalHealthLead), now);
    story.does(typeIs('line_of_duty_death'), now);
    const owners = new Set(story.open().map(({ owner }) => JSON.stringify(owner)));
    expect([...owners]).toEqual([JSON.stringify({ kind: 'person', personId: mentalHealthLead })]);
  });

  it('of a case of 0.1.0 come back too, where its closing check had ended them', () => {
    const closing: CaseEvent[] = [];
    const story = triaged(death);
    for (const { id } of story.open('family_liaison_contact')) {
      closing.push({
        type: 'FollowUpOutcomeRecorded',
        data: { followUpId: id, outcome: 'not_needed', at: now, recordedBy: lead, recordedAt: now, settledBy: 'the closing check' },
      });
    }
    const { id } = rungOf(story.now(), 'closing_check', 2160)!;
    story.does(
      () => [
        { type: 'FollowUpOutcomeRecorded', data: { followUpId: id, outcome: 'reached_ok', at: now, recordedBy: lead, recordedAt: now } },
        ...closing,
      ],
      now,
    );
    expect(story.open('family_liaison_contact')).toHaveLength(0);
    story.does(outcomeCorrected('closing_check', 2160, 'no_answer'), now);
    expect(story.open('family_liaison_contact')).toHaveLength(12);
  });

  it('of a case of 0.1.0 come back too, where triage had ended them without a word', () => {
    const later = '2026-10-24T12:05:00.000Z';
    const first = caseStory([aRequest]);
    const ladder = first.does(triage('group_intervention'), now);
    const [, ...ended] = first.open();
    const again = first.does(triage('information_only'), later)[0]!;
    const story = caseStory([
      aRequest,
      ...ladder,
      again,
      ...ended.map(({ id }): CaseEvent => ({
        type: 'FollowUpOutcomeRecorded',
        data: { followUpId: id, outcome: 'not_needed', at: later, recordedBy: lead, recordedAt: later },
      })),
    ]);
    expect(story.open()).toHaveLength(1);
    story.does(triage('group_intervention'), '2026-10-24T12:06:00.000Z');
    expect(story.open()).toHaveLength(6);
  });
});
