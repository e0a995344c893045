import {
  agency,
  deployed,
  deployment,
  held,
  intervention,
  lead,
  mentalHealthLead,
  planned,
  triaged,
} from '../../../domain/case.testkit.js';
import type { CaseEvent } from '../../../domain/case.events.js';
import { pageGround, readable, type PageGround } from '../../../follow-up/pages/follow-ups/page-ground.testkit.js';

const withoutMentalHealth = (): CaseEvent[] => [
  ...deployed(),
  { type: 'MemberStoodDown', data: { deploymentId: 'd0000000-0000-4000-8000-000000000001', memberId: mentalHealthLead, reason: 'safety' } },
];

describe('support in a case, as a page', () => {
  let ground: PageGround;
  beforeAll(async () => {
    ground = await pageGround();
  });
  afterAll(() => ground.end());

  const support = (caseId: string) => `/cases/${caseId}/support`;

  it('asks for a team before anything is planned', async () => {
    const text = readable(await ground.coordinator.sees(support(await ground.caseOf(triaged()))));
    expect(text).toContain('Nothing has been planned yet.');
    expect(text).toContain('No team is at work on this case. Go to the team');
    expect(text).toContain('It falls due by itself after the first intervention.');
  });

  it('plans an intervention for a day, and says that it did', async () => {
    const caseId = await ground.caseOf(deployed());
    const seen = await ground.lead.sees(support(caseId));
    const sent = await ground.lead.sends(seen, 'plan-intervention', { kind: 'defusing', 'plannedFor.day': '2026-11-24' });
    expect(sent.location).toMatch(
      new RegExp(`^/cases/${caseId}/support\\?after=\\d+&done=plan-intervention&mark=[\\w-]+&by=[\\w-]+#at-plan-intervention$`),
    );
    expect((await ground.happenedTo(caseId)).at(-1)).toMatchObject({
      type: 'InterventionPlanned',
      data: { kind: 'defusing', mode: 'in_person', plannedFor: '2026-11-24' },
    });
    const text = readable(await ground.lead.follows(sent));
    // Once, where it was planned.
    expect(text.split('The intervention is planned.')).toHaveLength(2);
    expect(text).toMatch(/Defusing Planned Tue, Nov 24, 2026 tomorrow In person/);
    expect(text).toMatch(/Later than the policy says \(Defusing: 0 to 12 hours after it happened, Sat, Nov 21, 2026, .+ to Sun, Nov 22/);
  });

  it('explains why a CISD cannot be planned, and keeps what was typed', async () => {
    const caseId = await ground.caseOf(withoutMentalHealth());
    const typed = { kind: 'cisd', mode: 'video', 'plannedFor.day': '2026-11-25', 'plannedFor.time': '10:00' };
    const refused = await ground.lead.sends(await ground.lead.sees(support(caseId)), 'plan-intervention', typed);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('There is a problem A CISD needs a mental-health lead on the confirmed team.');
    expect(refused.html).toMatch(/<a href="#plan-intervention-kind">/);
    expect(refused.html).toMatch(/<option value="cisd" selected/);
    expect(refused.html).toMatch(/value="2026-11-25"/);
    await ground.lead.speaks('es');
    const spanish = await ground.lead.sees(support(caseId));
    expect((await ground.lead.sends(spanish, 'plan-intervention', typed)).text).toContain('Un CISD necesita líder de salud mental');
    await ground.lead.speaks('en');
  });

  it('asks for the kind and the day beside their fields', async () => {
    const caseId = await ground.caseOf(deployed());
    const empty = await ground.lead.sends(await ground.lead.sees(support(caseId)), 'plan-intervention', {});
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Choose one of the options.');
    const noDay = await ground.lead.sends(await ground.lead.sees(support(caseId)), 'plan-intervention', { kind: 'defusing' });
    expect(noDay.text).toContain('Enter a day from 1990 on.');
    expect(noDay.html).toMatch(/<a href="#plan-intervention-plannedFor">When\? Enter a day from 1990 on/);
  });

  it('records what was held: numbers, the team that went, what was handed out', async () => {
    const caseId = await ground.caseOf(planned());
    const form = `hold-intervention-${intervention}`;
    const seen = await ground.lead.sees(support(caseId));
    expect(seen.html).toMatch(/name="heldAt.day" type="date" value="2026-11-23"/);
    const nobody = await ground.lead.sends(seen, form, { minutes: '90' });
    expect(nobody.status).toBe(409);
    expect(nobody.text).toContain('Say how many people of which discipline were there');
    const odd = await ground.lead.sends(await ground.lead.sees(support(caseId)), form, { minutes: '', 'attended.0.count': '-1' });
    expect(odd.status).toBe(422);
    expect(odd.html).toContain(`href="#${form}-minutes">How many minutes did it take? Enter a whole number from 1 to 1440.`);
    expect(odd.html).toContain(`href="#${form}-attended-0-count"`);
    const sent = await ground.lead.sends(await ground.lead.sees(support(caseId)), form, {
      minutes: '90',
      'attended.0.count': '4',
      'attended.1.count': '',
      'resources[]': ['sleep_sheet', 'coping_card'],
      'team[]': [lead, mentalHealthLead],
    });
    expect(sent.status).toBe(303);
    expect((await ground.happenedTo(caseId)).find(({ type }) => type === 'InterventionHeld')).toMatchObject({
      data: {
        heldAt: '2026-11-23T04:00:00-06:00',
        minutes: 90,
        attended: [{ discipline: 'dispatcher', count: 4 }],
        team: [lead, mentalHealthLead],
        resources: ['sleep_sheet', 'coping_card'],
      },
    });
    const after = await ground.lead.follows(sent);
    // Its form is on the page no more.
    expect(after.html).toContain('id="done-title"');
    const text = readable(after);
    expect(text).toContain('People served 4 (Dispatcher 4)');
    expect(text).toContain('Who of the team went Lee Lead, Noor Nash Handed out Sheet: sleep, Card: coping');
    expect(text).toMatch(/The team's own care Due: Thu, Nov 26, 2026/);
  });

  it('proposes to plan for when the team meets, and of what is planned for later today that it was held today', async () => {
    const at = '2026-11-23T15:00:00-06:00';
    const meeting: CaseEvent = { type: 'MeetingPlaceSet', data: { deploymentId: deployment, meetAt: at, place: 'sealed' } };
    const plans = await ground.lead.sees(support(await ground.caseOf([...deployed(), meeting])));
    expect(plans.html).toMatch(/name="plannedFor.day" type="date" value="2026-11-23"[^]*name="plannedFor.time" type="time" value="15:00"/);
    const later = [...deployed(), { ...planned().at(-1)!, data: { ...planned().at(-1)!.data, plannedFor: at } } as CaseEvent];
    const holds = await ground.lead.sees(support(await ground.caseOf(later)));
    expect(holds.html).toMatch(/name="heldAt.day" type="date" value="2026-11-23"/);
    expect(holds.html).not.toMatch(/name="heldAt.time" type="time" value="\d/);
  });

  it('says that nothing was handed out, where nothing was', async () => {
    expect(readable(await ground.lead.sees(support(await ground.caseOf(held()))))).toMatch(/Who of the team went .+ Handed out Nothing/);
  });

  it('moves and cancels what is planned, with a reason', async () => {
    const caseId = await ground.caseOf(planned());
    const moved = await ground.lead.sends(await ground.lead.sees(support(caseId)), `reschedule-intervention-${intervention}`, {
      'plannedFor.day': '2026-11-25',
      'plannedFor.time': '',
      deviation: 'travel',
    });
    const after = await ground.lead.follows(moved);
    expect(after.text).toContain('Wed, Nov 25, 2026');
    expect((await ground.lead.sends(after, `cancel-intervention-${intervention}`)).status).toBe(422);
    const cancelled = await ground.lead.sends(after, `cancel-intervention-${intervention}`, { reason: 'too_few_people' });
    expect((await ground.lead.follows(cancelled)).text).toMatch(/Cancelled .*Cancelled because Too few people/);
  });

  it('asks of a cancelled intervention whether it was cancelled, and says that without that it is planned again', async () => {
    const caseId = await ground.caseOf([
      ...planned(),
      { type: 'InterventionCancelled', data: { interventionId: intervention, reason: 'safety' } },
    ]);
    const correct = `${support(caseId)}?record=${intervention}`;
    const form = `correct-intervention-${intervention}`;
    const asked = await ground.lead.sees(correct);
    const text = readable(asked);
    expect(text).toContain(
      'Was it cancelled? With No, it is planned again, for when it was planned. Yes, it was cancelled No, it is still planned',
    );
    expect(text).toContain('How was it to take place?');
    expect(text).not.toMatch(/Did it take place|How did it take place/);
    const spanish = readable(await ground.lead.sees(`${correct}&lang=es`));
    expect(spanish).toMatch(/¿Se canceló\? .+ Sí, se canceló No, sigue planificada/);
    expect(spanish).not.toMatch(/Tuvo lugar|tuvo lugar/);
    const again = await ground.lead.sees(correct);
    const still = readable(
      await ground.lead.follows(await ground.lead.sends(again, form, { reason: 'mistyped', cancelledBecause: 'too_few_people' })),
    );
    expect(still).toContain('Cancelled because Too few people');
    const planning = await ground.lead.sends(await ground.lead.sees(correct), form, { didNotHappen: 'true', reason: 'mistyped' });
    expect(readable(await ground.lead.follows(planning))).toMatch(/Debriefing \(CISD\) Planned.+not cancelled after all, is planned again/);
  });

  it('counts referrals by kind, takes their answers, and names nobody', async () => {
    const caseId = await ground.caseOf(held());
    const offered = await ground.lead.sends(await ground.lead.sees(support(caseId)), 'offer-referral', {
      kind: 'eap',
      interventionId: intervention,
    });
    const after = await ground.lead.follows(offered);
    expect(after.text).toContain('Employee assistance');
    const answered = await ground.lead.follows(await ground.lead.sends(after, 'answer-referral', { accepted: 'true' }));
    expect(answered.text).toContain('The answer is recorded.');
    expect((await ground.happenedTo(caseId)).at(-1)).toMatchObject({ type: 'ReferralAnswered', data: { accepted: true } });
  });

  it("records the team's own care", async () => {
    const caseId = await ground.caseOf([
      ...held(),
      {
        type: 'FollowUpPlanned',
        data: {
          followUpId: 'f0000000-0000-4000-8000-0000000000ca',
          kind: 'post_action_support',
          dueAt: '2026-11-26T11:30:00.000Z',
          owner: { kind: 'person', personId: lead },
          deploymentId: 'd0000000-0000-4000-8000-000000000001',
        },
      },
    ]);
    const sent = await ground.lead.sends(await ground.lead.sees(support(caseId)), 'record-team-care');
    expect(readable(await ground.lead.follows(sent))).toContain('Took place, recorded on Mon, Nov 23, 2026');
  });

  it("says of the team's own care that it is not needed, and not that it took place, once what it was for was not held after all", async () => {
    const caseId = await ground.caseOf(planned());
    const recorded = await ground.lead.sends(await ground.lead.sees(support(caseId)), `hold-intervention-${intervention}`, {
      minutes: '90',
      'attended.0.count': '4',
      'team[]': [lead],
    });
    expect(readable(await ground.lead.follows(recorded))).toMatch(/The team's own care Due: /);
    const asked = await ground.lead.sees(`${support(caseId)}?record=${intervention}`);
    const corrected = await ground.lead.sends(asked, `correct-intervention-${intervention}`, { didNotHappen: 'true', reason: 'mistyped' });
    const text = readable(await ground.lead.follows(corrected));
    expect(text).toContain("The team's own care Not needed, recorded on Mon, Nov 23, 2026");
    expect(text).not.toContain('Took place');
    const overview = readable(await ground.lead.sees(`/cases/${caseId}`));
    expect(overview).toContain('Put the time of team care right: it comes after what it was for Not needed');
    expect(readable(await ground.lead.sees(`${support(caseId)}?lang=es`))).toContain('No hace falta, registrado el');
  });

  it('is drawn again with what was typed where the case has changed since', async () => {
    const caseId = await ground.caseOf(deployed());
    const stale = await ground.coordinator.sees(support(caseId));
    await ground.lead.sends(await ground.lead.sees(support(caseId)), 'plan-intervention', {
      kind: 'one_on_one',
      'plannedFor.day': '2026-11-24',
    });
    const again = await ground.coordinator.sends(stale, 'plan-intervention', { kind: 'defusing', 'plannedFor.day': '2026-11-27' });
    expect(again.status).toBe(412);
    expect(again.html).toMatch(/value="2026-11-27"/);
    expect((await ground.coordinator.sends(again, 'plan-intervention')).status).toBe(303);
  });

  it('shows a member of the team what is planned and no form, and leadership no page at all', async () => {
    const caseId = await ground.caseOf(planned());
    const seen = await ground.peer.sees(support(caseId));
    expect(readable(seen)).toContain('Debriefing (CISD)');
    expect(seen.html).not.toContain('Record as held');
    const typed = { kind: 'defusing', 'plannedFor.day': '2026-11-24' };
    const refused = await ground.peer.sends(await ground.coordinator.sees(support(caseId)), 'plan-intervention', typed);
    expect([refused.status, refused.text]).toEqual([403, expect.stringContaining('Only a coordinator or the lead of this case')]);
    expect((await ground.happenedTo(caseId)).filter(({ type }) => type === 'InterventionPlanned')).toHaveLength(1);
    expect((await ground.leadership.sees(support(caseId))).status).toBe(404);
    expect(seen.html).not.toContain(agency);
    expect(Buffer.byteLength((await ground.coordinator.sees(support(caseId))).html)).toBeLessThan(40_000);
  });
});
