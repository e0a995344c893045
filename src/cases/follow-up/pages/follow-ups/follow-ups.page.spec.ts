import { randomUUID } from 'node:crypto';
import { coordinator, deployed, lead, outcome, peer, plannedFollowUp, triaged } from '../../../domain/case.testkit.js';
import type { CaseEvent } from '../../../domain/case.events.js';
import { formIn } from '../../../../../test/support/page-visitor.js';
import { pageGround, readable, type PageGround } from './page-ground.testkit.js';

const owned = (personId: string) => ({ kind: 'person', personId }) as const;
const desk = { kind: 'desk' } as const;

describe('the follow-ups of a case, as a page', () => {
  let ground: PageGround;
  beforeAll(async () => {
    ground = await pageGround();
  });
  afterAll(() => ground.end());

  const page = (caseId: string) => `/cases/${caseId}/follow-ups`;
  const ladder = (): {
    readonly events: readonly CaseEvent[];
    readonly first: string;
    readonly second: string;
    readonly settled: string;
  } => {
    const [first, second, settled] = [randomUUID(), randomUUID(), randomUUID()];
    const events = [
      ...deployed(),
      plannedFollowUp(first, owned(lead), 'agency_check_back', '2026-11-23T11:00:00.000Z'),
      plannedFollowUp(second, owned(peer), 'individual_check_in', '2026-11-25'),
      plannedFollowUp(settled, owned(lead), 'individual_check_in', '2026-11-22'),
      outcome('reached_ok', settled),
    ];
    return { events, first, second, settled };
  };

  it('says what is next, by when and whose, and what came of the others', async () => {
    const { events } = ladder();
    const text = readable(await ground.lead.sees(page(await ground.caseOf(events))));
    expect(text).toMatch(/Open follow-ups 2 Check back with the agency Mon, Nov 23, 2026, 5:00 AM CST Overdue, today You do it/);
    expect(text).toMatch(/Individual check-in Wed, Nov 25, 2026 in 2 days Pat Peer does it/);
    expect(text).toMatch(/Settled follow-ups .*Individual check-in .*Reached, doing all right/);
  });

  it('says that the ladder leaves a date alone which somebody chose', async () => {
    const { events, second } = ladder();
    const moved: CaseEvent = { type: 'FollowUpRescheduled', data: { followUpId: second, dueAt: '2026-11-26', because: 'travel' } };
    const text = readable(await ground.lead.sees(page(await ground.caseOf([...events, moved]))));
    expect(text).toMatch(/Individual check-in Thu, Nov 26, 2026 in 3 days Pat Peer does it Somebody chose this date\. The policy's ladder/);
    expect(text.match(/Somebody chose this date/g)).toHaveLength(1);
  });

  it('offers nothing of a case to whoever works for the agency that asked', async () => {
    const caseId = await ground.caseOf(ladder().events);
    const ownersOf = async (visitor: typeof ground.coordinator) =>
      /<select[^>]*name="owner"[^>]*>(.*?)<\/select>/s.exec((await visitor.sees(page(caseId))).html)![1]!;
    expect(await ownersOf(ground.coordinator)).toContain('Robin Vale');
    const own = await ownersOf(await ground.ownDesk());
    expect([own.includes('Ada Abel'), own.includes('Lee Lead')]).toEqual([false, true]);
  });

  it('keeps what was answered where somebody else was faster, shows what they recorded, and asks nothing else in its place', async () => {
    const { events, first, second } = ladder();
    const caseId = await ground.caseOf(events);
    const seen = await ground.coordinator.sees(page(caseId));
    await ground.lead.sends(await ground.lead.sees(page(caseId)), `record-outcome-${first}`, { outcome: 'declined' });
    const late = await ground.coordinator.sends(seen, `record-outcome-${first}`, { outcome: 'reached_referred', 'at.day': '2026-11-22' });
    expect(late.status).toBeGreaterThanOrEqual(409);
    expect(late.text).toMatch(/Recorded while this was open in front of you: .*\(Lee Lead, .*\) .*Declined/);
    expect(late.text).toMatch(/not asked here any more: What came of it\? Reached, referred .*2026-11-22/);
    expect(late.html).not.toContain(`id="record-outcome-${second}"`);
  });

  it('leads from a refusal to where it is mended', async () => {
    const { events } = ladder();
    const overview = `/cases/${await ground.caseOf(events)}`;
    const refused = await ground.coordinator.sendsForSure(await ground.coordinator.sees(overview), 'close-case', { because: 'completed' });
    expect(refused.status).toBe(409);
    expect(refused.html).toMatch(
      new RegExp(`<div class="error-summary".*<a href="${overview}/team#stand-down-team">A team is still deployed`),
    );
  });

  it('proposes the next step from the policy, and takes it with the outcome', async () => {
    const { events, first } = ladder();
    const caseId = await ground.caseOf(events);
    const seen = await ground.lead.sees(page(caseId));
    expect(seen.text).toContain(
      'After no answer again on Tue, Nov 24, 2026; where more is wanted once more on Tue, Nov 24, 2026; otherwise nothing more.',
    );
    const sent = await ground.lead.sends(seen, `record-outcome-${first}`, { outcome: 'no_answer' });
    expect((await ground.happenedTo(caseId)).slice(-2)).toMatchObject([
      { type: 'FollowUpOutcomeRecorded', data: { followUpId: first, outcome: 'no_answer' } },
      { type: 'FollowUpRescheduled', data: { followUpId: first, dueAt: '2026-11-24' } },
    ]);
    const after = await ground.lead.follows(sent);
    expect(after.text).toContain('Recorded: No answer (Check back with the agency). You can undo this until 6:01 AM.');
    const undone = await ground.lead.follows(await ground.lead.sends(after, `undo-outcome-${first}`));
    expect(undone.text).toContain('The outcome was taken back.');
    expect(undone.text).toContain('Overdue, today');
  });

  it('takes another day, and asks for it where it is missing', async () => {
    const { events, first } = ladder();
    const caseId = await ground.caseOf(events);
    const seen = await ground.lead.sees(page(caseId));
    const missing = await ground.lead.sends(seen, `record-outcome-${first}`, { outcome: 'reached_wants_more', next: 'other' });
    expect(missing.status).toBe(422);
    expect(missing.html).toContain(`href="#record-outcome-${first}-nextDueAt"`);
    expect(missing.html).toMatch(/value="reached_wants_more" checked/);
    const sent = await ground.lead.sends(missing, `record-outcome-${first}`, {
      outcome: 'reached_wants_more',
      next: 'other',
      'nextDueAt.day': '2026-12-01',
    });
    expect(sent.status).toBe(303);
    expect((await ground.happenedTo(caseId)).at(-1)).toMatchObject({
      type: 'FollowUpPlanned',
      data: { dueAt: '2026-12-01', after: first },
    });
  });

  it('asks which is meant where a day was entered and something else chosen, and records nothing yet', async () => {
    const { events, first } = ladder();
    const caseId = await ground.caseOf(events);
    for (const next of ['proposed', 'none']) {
      const seen = await ground.lead.sees(page(caseId));
      const said = { outcome: 'no_answer', next, 'nextDueAt.day': '2026-12-01' };
      const asked = await ground.lead.sends(seen, `record-outcome-${first}`, said);
      expect(asked.status).toBe(422);
      const { values } = formIn(asked.html, `record-outcome-${first}`);
      expect(values).toMatchObject({ outcome: ['no_answer'], next: [next], 'nextDueAt.day': ['2026-12-01'] });
      expect(asked.text).toContain('Which day? Choose “Another day” above, or take out the day.');
    }
    expect((await ground.happenedTo(caseId)).length).toBe(events.length);
  });

  it('refuses an outcome of tomorrow, beside the field', async () => {
    const { events, first } = ladder();
    const seen = await ground.lead.sees(page(await ground.caseOf(events)));
    const refused = await ground.lead.sends(seen, `record-outcome-${first}`, { outcome: 'declined', 'at.day': '2026-11-24' });
    expect(refused.status).toBe(409);
    expect(refused.html).toContain(`href="#record-outcome-${first}-at"`);
  });

  it('moves one, and gives one to the desk', async () => {
    const { events, first, second } = ladder();
    const caseId = await ground.caseOf(events);
    const chosen = await ground.lead.sees(`${page(caseId)}?open=${second}`);
    const moved = await ground.lead.sends(chosen, `reschedule-follow-up-${second}`, { 'dueAt.day': '2026-11-30', because: 'travel' });
    expect((await ground.lead.follows(moved)).text).toContain('Mon, Nov 30, 2026 in 7 days');
    const given = await ground.lead.sends(await ground.lead.sees(`${page(caseId)}?open=${first}`), `assign-follow-up-${first}`, {
      owner: 'desk',
    });
    expect((await ground.lead.follows(given)).text).toContain("The coordinators' desk does it");
    const nobody = await ground.lead.sends(await ground.lead.sees(`${page(caseId)}?open=${first}`), `assign-follow-up-${first}`, {
      owner: randomUUID(),
    });
    expect(nobody.status).toBe(409);
    expect(nobody.text).toContain('That person is not active on the roster, or has no role');
  });

  it('corrects an outcome with the reason, and plans one more', async () => {
    const { events, settled } = ladder();
    const caseId = await ground.caseOf(events);
    const seen = await ground.coordinator.sees(`${page(caseId)}?open=${settled}`);
    const corrected = await ground.coordinator.sends(seen, `correct-outcome-${settled}`, {
      outcome: 'reached_referred',
      reason: 'mistyped',
    });
    expect((await ground.coordinator.follows(corrected)).text).toContain('The outcome is corrected.');
    const planned = await ground.coordinator.sends(await ground.coordinator.sees(page(caseId)), 'plan-follow-up', {
      kind: 'individual_check_in',
      'dueAt.day': '2026-12-15',
      owner: coordinator,
    });
    expect(planned.status).toBe(303);
    expect((await ground.happenedTo(caseId)).slice(-2)).toMatchObject([
      { type: 'FollowUpOutcomeCorrected', data: { followUpId: settled, outcome: 'reached_referred', reason: 'mistyped' } },
      { type: 'FollowUpPlanned', data: { kind: 'individual_check_in', dueAt: '2026-12-15', owner: owned(coordinator) } },
    ]);
  });

  it('asks what comes next of an outcome that is corrected, and plans it', async () => {
    const { events, settled } = ladder();
    const caseId = await ground.caseOf(events);
    const seen = await ground.coordinator.sees(`${page(caseId)}?open=${settled}`);
    expect(formIn(seen.html, `correct-outcome-${settled}`).values).toMatchObject({ next: ['proposed'] });
    const said = { outcome: 'reached_wants_more', reason: 'mistyped' };
    const missing = await ground.coordinator.sends(seen, `correct-outcome-${settled}`, { ...said, next: 'other' });
    expect(missing.html).toContain(`href="#correct-outcome-${settled}-nextDueAt"`);
    const corrected = await ground.coordinator.sends(seen, `correct-outcome-${settled}`, said);
    expect(readable(await ground.coordinator.follows(corrected))).toContain('Open follow-ups 3');
    expect((await ground.happenedTo(caseId)).slice(-2)).toMatchObject([
      { type: 'FollowUpOutcomeCorrected', data: { followUpId: settled, outcome: 'reached_wants_more' } },
      { type: 'FollowUpPlanned', data: { dueAt: '2026-11-26', after: settled, owner: owned(lead) } },
    ]);
    const again = await ground.coordinator.sees(`${page(caseId)}?open=${settled}`);
    await ground.coordinator.sends(again, `correct-outcome-${settled}`, { outcome: 'reached_ok', reason: 'mistyped' });
    expect(readable(await ground.coordinator.sees(page(caseId)))).toContain('Open follow-ups 2');
  });

  it('lets a member record their own and no other', async () => {
    const { events, first, second } = ladder();
    const caseId = await ground.caseOf(events);
    const seen = await ground.peer.sees(page(caseId));
    expect(seen.html).toContain(`id="record-outcome-${second}"`);
    expect(seen.html).not.toContain(`id="record-outcome-${first}"`);
    expect(seen.html).not.toContain('Plan one more');
    expect((await ground.leadership.sees(page(caseId))).status).toBe(404);
  });

  it('keeps the case in sight of whoever has settled the last thing that was theirs, and leads on whoever has given it away', async () => {
    const last = randomUUID();
    const theirs = [...deployed().slice(0, 2), plannedFollowUp(last, owned(peer), 'individual_check_in', '2026-11-24')];
    const settled = await ground.caseOf(theirs);
    const sent = await ground.peer.sends(await ground.peer.sees(page(settled)), `record-outcome-${last}`, { outcome: 'reached_ok' });
    expect(readable(await ground.peer.follows(sent))).toContain('You can undo this');
    const given = await ground.caseOf(theirs);
    const away = await ground.peer.sends(await ground.peer.sees(page(given)), `assign-follow-up-${last}`, { owner: 'desk' });
    expect((await ground.peer.follows(away)).location).toBe('/work');
    expect((await ground.peer.sees(page(given))).status).toBe(404);
  });

  it('stays small with the long ladder of a line-of-duty death', async () => {
    const weekly = Array.from({ length: 12 }, (_, week) =>
      plannedFollowUp(randomUUID(), desk, 'family_liaison_contact', `2026-12-${String(week + 10)}`),
    );
    const seen = await ground.coordinator.sees(page(await ground.caseOf([...triaged(), ...weekly])));
    expect(readable(seen)).toContain('Open follow-ups 12');
    expect(Buffer.byteLength(seen.html)).toBeLessThan(40_000);
  });
});
