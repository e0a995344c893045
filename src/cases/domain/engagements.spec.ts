import { accepted, deployment, held, intervention, invited, lead, mentalHealthLead, peer, planned, stoodDown } from './case.testkit.js';
import type { CaseEvent } from './case.events.js';
import { spare } from './deployment.testkit.js';
import { evolveEngagements, type Engagement } from './engagements.js';

const engagements = (events: readonly CaseEvent[]) =>
  events.reduce<readonly Engagement[]>((rows, event) => evolveEngagements(rows, event, (row) => row), []);
const calledAt = '2026-11-22T08:00:00.000Z';
const endedAt = '2026-11-23T11:30:00.000Z';
const engaged = (memberId: string, change: Partial<Engagement> = {}) => ({
  memberId,
  calledAt,
  onTeam: true,
  endedAt: null,
  ends: change.endedAt ? { [intervention]: change.endedAt } : {},
  ...change,
});

describe("a member's part in a case", () => {
  it('begins with the invitation and counts as called from then', () => {
    expect(engagements([invited(), accepted()])).toEqual([engaged(peer, { onTeam: false })]);
  });

  it('remembers the end of the last intervention for the whole team, and not for who was only invited', () => {
    const last = held().at(-1)!;
    expect(engagements([...planned(), invited(spare), last])).toEqual([
      engaged(lead, { endedAt }),
      engaged(peer, { endedAt }),
      engaged(mentalHealthLead, { endedAt }),
      engaged(spare, { onTeam: false }),
    ]);
  });

  it('leaves out who had stood down before it was held', () => {
    const last = held().at(-1) as Extract<CaseEvent, { type: 'InterventionHeld' }>;
    const gone: CaseEvent = { type: 'MemberStoodDown', data: { deploymentId: deployment, memberId: peer, reason: 'safety' } };
    const without: CaseEvent = { ...last, data: { ...last.data, team: [lead, mentalHealthLead] } };
    expect(engagements([...planned(), gone, without])[1]).toEqual(engaged(peer, { onTeam: false }));
  });

  it('keeps the end after the team has stood down', () => {
    expect(engagements(stoodDown())).toEqual(
      [lead, peer, mentalHealthLead].map((memberId) => engaged(memberId, { onTeam: false, endedAt })),
    );
  });

  it('has its end also where that was recorded, or recorded once more, after the team had stood down', () => {
    const none: CaseEvent = {
      type: 'InterventionCorrected',
      data: { interventionId: intervention, change: {}, didNotHappen: true, reason: 'mistyped' },
    };
    expect(engagements([...stoodDown(), none, held().at(-1)!])).toEqual(engagements(stoodDown()));
  });

  it('has the end of what somebody turns out to have gone to', () => {
    const last = held().at(-1) as Extract<CaseEvent, { type: 'InterventionHeld' }>;
    const gone: CaseEvent = { type: 'MemberStoodDown', data: { deploymentId: deployment, memberId: peer, reason: 'safety' } };
    const without: CaseEvent = { ...last, data: { ...last.data, team: [lead] } };
    const went: CaseEvent = {
      type: 'InterventionCorrected',
      data: { interventionId: intervention, change: { team: [lead, peer] }, reason: 'mistyped' },
    };
    expect(engagements([...planned(), gone, without, went])[1]).toEqual(engaged(peer, { onTeam: false, endedAt }));
  });

  it('ends when a correction says so, and had no end where nothing was held after all', () => {
    const said = { interventionId: intervention, change: { minutes: 120 }, reason: 'mistyped' } as const;
    const later: CaseEvent = { type: 'InterventionCorrected', data: { ...said, endedAt: '2026-11-23T12:00:00.000Z' } };
    expect(engagements([...stoodDown(), later])[0]).toMatchObject({ endedAt: '2026-11-23T12:00:00.000Z' });
    const none: CaseEvent = { type: 'InterventionCorrected', data: { ...said, change: {}, didNotHappen: true } };
    expect(engagements([...stoodDown(), later, none])[0]).toMatchObject({ endedAt: null, ends: {} });
  });
});
