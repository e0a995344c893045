import { randomUUID } from 'node:crypto';
import type { CaseEvent } from '../../../domain/case.events.js';
import {
  approver,
  coordinator,
  deployed,
  deploying,
  invited,
  lead,
  mentalHealthLead,
  peer,
  plannedFollowUp,
  received,
  stoodDown,
  triaged,
} from '../../../domain/case.testkit.js';
import { Actor } from '../../../../../test/support/acting.js';
import { PageVisitor } from '../../../../../test/support/page-visitor.js';
import { until } from '../../../../../test/support/until.js';
import { ofTheAgency, pageGround, readable, type PageGround } from '../follow-ups/page-ground.testkit.js';

const owned = (personId: string) => ({ kind: 'person', personId }) as const;
const desk = { kind: 'desk' } as const;

describe('the worklist, as a page', () => {
  let ground: PageGround;
  let caseId: string;
  const [late, today, ofDesk] = [randomUUID(), randomUUID(), randomUUID()];

  beforeAll(async () => {
    ground = await pageGround();
    caseId = await ground.caseOf([
      ...deployed(),
      plannedFollowUp(late, owned(lead), 'agency_check_back', '2026-11-22T11:00:00.000Z'),
      plannedFollowUp(today, owned(peer), 'individual_check_in', '2026-11-23'),
      { type: 'FollowUpEscalated', data: { followUpId: late, level: 'lead' } },
    ]);
    await ground.caseOf([...triaged(), plannedFollowUp(ofDesk, desk, 'closing_check', '2026-11-25')]);
  });
  afterAll(() => ground.end());

  it('tells a lead what is late and what is due today, in headings with numbers', async () => {
    const seen = await ground.lead.sees('/work?scope=my_team');
    const text = readable(seen);
    expect(text).toContain('1 now, 1 today.');
    expect(text).toMatch(/Now 1 Check back with the agency .*Overdue, yesterday/);
    expect(text).toContain('You do it');
    expect(text).toContain('Pat Peer does it');
    expect(text).toContain('Late: escalated to the lead');
    expect(text).toContain('Plainview Fire');
    expect(Buffer.byteLength(seen.html)).toBeLessThan(40_000);
  });

  it("shows a member their own alone, and a coordinator the desk's as unassigned", async () => {
    const own = readable(await ground.peer.sees('/work'));
    expect(own).toContain('Individual check-in');
    expect(own).not.toContain('Check back with the agency');
    expect(own).not.toContain("Coordinators'");
    const unassigned = readable(await ground.coordinator.sees('/work?scope=unassigned'));
    expect(unassigned).toContain("The coordinators' desk does it");
    expect(unassigned).toMatch(/Next 7 days 1 Closing check/);
  });

  it('shows leadership nothing, whatever they ask for', async () => {
    expect(readable(await ground.leadership.sees('/work?scope=all'))).toContain('Nothing is waiting.');
  });

  it('records an outcome in one tap, comes back to the same place and lets it be undone', async () => {
    const before = await ground.lead.sees('/work?scope=my_team');
    const sent = await ground.lead.sends(before, `outcome-${late}`, { outcome: 'no_answer' });
    expect(sent.status).toBe(303);
    expect(sent.location).toMatch(new RegExp(`^/work\\?scope=my_team&tapped=${caseId}\\.${late}&after=\\d+#overdue$`));
    expect((await ground.happenedTo(caseId)).slice(-2)).toMatchObject([
      { type: 'FollowUpOutcomeRecorded', data: { followUpId: late, outcome: 'no_answer' } },
      { type: 'FollowUpRescheduled', data: { followUpId: late, dueAt: '2026-11-24', because: 'not_reached' } },
    ]);
    const after = await ground.lead.follows({ ...sent, location: sent.location!.replace(/#.*/, '') });
    expect(after.text).toContain('Recorded: No answer (Check back with the agency). You can undo this until 6:01 AM.');
    expect(after.text).toContain('1 try without an answer');
    const undone = await ground.lead.sends(after, 'undo');
    const again = await ground.lead.follows(undone);
    expect(again.text).toContain('The outcome was taken back.');
    expect(again.text).toMatch(/Now 1 Check back with the agency/);
  });

  it('offers no undo to anybody else, nor once the minute has passed', async () => {
    const tapped = `/work?scope=all&tapped=${caseId}.${today}`;
    const sent = await ground.peer.sends(await ground.peer.sees('/work'), `outcome-${today}`, { outcome: 'reached_wants_more' });
    expect((await ground.happenedTo(caseId)).at(-1)).toMatchObject({
      type: 'FollowUpPlanned',
      data: { kind: 'individual_check_in', dueAt: '2026-11-26', owner: owned(peer), after: today },
    });
    expect(sent.status).toBe(303);
    expect((await ground.coordinator.sees(tapped)).text).not.toContain('You can undo this');
    const seen = await ground.peer.sees(tapped);
    expect(seen.text).toContain('You can undo this');
    ground.service.clock.advance(61_000);
    expect((await ground.peer.sees(tapped)).text).not.toContain('You can undo this');
    const late = await ground.peer.sends(seen, 'undo');
    expect(late.status).toBe(409);
    expect(late.text).toContain('The time to undo has passed.');
  });

  it('says so beside the list where an outcome is no longer to be had', async () => {
    const seen = await ground.lead.sees('/work?scope=my_team');
    await ground.lead.sends(await ground.lead.sees('/work?scope=my_team'), `outcome-${late}`, { outcome: 'declined' });
    const refused = await ground.lead.sends(seen, `outcome-${late}`, { outcome: 'reached_ok' });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('This follow-up has its outcome already.');
    expect(refused.text).toMatch(/Recorded while this was open in front of you: .*\(Lee Lead, .*\) .*Declined/);
    expect(refused.html).toContain(`href="/cases/${caseId}/follow-ups">This follow-up has its outcome already.`);
  });

  it('lets the approver confirm what they said by telephone, and shows them nothing else of the case', async () => {
    const phoned = { approverId: approver, recordedBy: coordinator, confirmDueAt: '2026-11-25T12:00:00.000Z' };
    const asked = await ground.caseOf([...triaged(), { type: 'PhonedPreApprovalRecorded', data: phoned }]);
    const seen = await ground.approver.sees('/work');
    expect(readable(seen)).toMatch(/Next 7 days 1 Confirm the approval given by telephone/);
    expect(seen.html).not.toContain(`href="/cases/${asked}`);
    const sent = await ground.approver.sends(seen, `approval-${asked}`, { granted: 'true' });
    expect((await ground.happenedTo(asked)).at(-1)).toMatchObject({ type: 'PreApprovalConfirmed', data: { approverId: approver } });
    expect((await ground.approver.follows(sent)).text).toContain('Your decision is recorded.');
  });

  it('shows the desk what an approver can confirm no longer, with the way to have it confirmed or taken back', async () => {
    const phoned = { approverId: approver, recordedBy: coordinator, confirmDueAt: '2026-11-25T12:00:00.000Z' };
    const passed: CaseEvent = { type: 'ApprovalConfirmationPassedToDesk', data: { from: approver } };
    const asked = await ground.caseOf([...triaged(), { type: 'PhonedPreApprovalRecorded', data: phoned }, passed]);
    const seen = await ground.coordinator.sees('/work?scope=unassigned');
    expect(readable(seen)).toMatch(
      /Have another approver confirm the approval given by telephone, or take it back.+Came to the desk from Ash Approver/,
    );
    expect(seen.html).toContain(`href="/cases/${asked}#approval"`);
    expect(seen.html).not.toContain('I did not approve');
    expect((await ground.approver.sees('/work')).text).not.toContain('given by telephone');
  });

  it('says on every page how much of it is for now or today, as Work begins with it, and nothing where nothing is', async () => {
    const { html } = await ground.coordinator.sees('/work');
    const counts = new Map(
      [...html.matchAll(/>([\w ]+?) <span class="count">(\d+)</g)].map(([, bucket, count]) => [bucket, Number(count)]),
    );
    const near = (counts.get('Now') ?? 0) + (counts.get('Today') ?? 0);
    expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(near);
    const said = /Work <span class="mark mark-pressing">(\d+)<\/span><span class="unseen"> to do today, some of it now<\/span>/;
    expect(Number(said.exec((await ground.coordinator.sees('/cases')).html)?.[1])).toBe(near);
    expect((await ground.leadership.sees('/work')).html).not.toContain('class="mark');
  });

  it('shows a request to call back, and an invitation to answer, to those for whom they wait', async () => {
    const asked = await ground.caseOf(received({ urgency: 'now' }));
    const seen = await ground.coordinator.sees('/work');
    expect(readable(seen)).toMatch(/Now \d+ .*Call back whoever asked waits since/);
    expect(seen.html).toContain(`action="/cases/${asked}/call-back"`);
    expect(readable(await ground.peer.sees('/work'))).not.toContain('Call back whoever asked');
    await ground.caseOf([...deploying(), invited(peer)]);
    const invitation = await ground.peer.sees('/work');
    expect(readable(invitation)).toContain('Answer the invitation to a team');
    expect(invitation.html).toContain('href="/invitations"');
  });

  it('gives the desk the closing of a case whose lead is gone, as the case and the list do', async () => {
    const closing = await ground.caseOf(stoodDown());
    await new Actor(ground.service.url, coordinator).does(`/people/${lead}/deactivate`);
    const work = () => ground.coordinator.sees('/work?scope=unassigned&bucket=next_7_days');
    await until(async () => (await work()).html.includes(`href="/cases/${closing}#closing"`));
    expect(readable(await work())).toMatch(/Close the case[^.]*The coordinators' desk does it/);
    expect(readable(await ground.coordinator.sees(`/cases/${closing}`))).toMatch(/Next: Close the case[^.]*Whose The coordinators' desk/);
    expect(readable(await ground.coordinator.sees('/cases'))).toMatch(/Close the case[^.]*The desk does it/);
  });

  it('says in words that nothing is for now or today, where only later days have something', async () => {
    await ground.caseOf([...triaged(), plannedFollowUp(randomUUID(), owned(mentalHealthLead), 'individual_check_in', '2026-11-25')]);
    const noor = await PageVisitor.signedIn(ground.service, mentalHealthLead);
    expect(readable(await noor.sees('/work'))).toMatch(/^Work Nothing for now or today\. .*Next 7 days 1/);
    expect(readable(await noor.sees('/work?lang=es'))).toContain('Nada para ahora ni para hoy.');
  });

  it('stays below 40 kB however much waits, in each bucket and in all of them', async () => {
    const days = ['2026-11-20', '2026-11-22', '2026-11-23', '2026-11-25', '2026-11-27', '2027-01-14'];
    const many = days.flatMap((day) =>
      Array.from({ length: 12 }, () => plannedFollowUp(randomUUID(), owned(ofTheAgency), 'agency_check_back', day)),
    );
    await ground.caseOf([...deployed(), ...many]);
    const nell = await PageVisitor.signedIn(ground.service, ofTheAgency);
    for (const language of ['en', 'es'] as const) {
      await nell.speaks(language);
      for (const path of ['/work', ...['overdue', 'today', 'next_7_days', 'later'].map((bucket) => `/work?bucket=${bucket}`)]) {
        const { html } = await nell.sees(path);
        expect([language, path, Buffer.byteLength(html) < 40_000 || Buffer.byteLength(html)]).toEqual([language, path, true]);
      }
    }
  });

  it('speaks Spanish', async () => {
    expect(readable(await ground.peer.sees('/work?lang=es'))).toContain('Trabajo');
  });
});
