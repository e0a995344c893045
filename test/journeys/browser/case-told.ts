import { openBrowser, type TestBrowser } from '../../support/browser.js';
import type { Hand } from '../../support/hand.js';
import { PageWorker } from '../../support/page-worker.js';
import { storesToTry, type StoreToTry } from '../../support/stores-to-try.js';
import { until } from '../../support/until.js';
import { caseGround, type CaseGround } from './case-ground.js';

/**
 * The way of a case from the call to the close, on the pages alone: what a coordinator and a team lead do, with one kind of
 * hand. Any violation of the security policy, any error of a script and any request to elsewhere fails it.
 */
export function tellsCaseOnPages(hand: Hand, { open } = storesToTry[0]!): void {
  let store: StoreToTry;
  let ground: CaseGround;
  let browser: TestBrowser;
  let coordinator: PageWorker;
  let at: string;

  beforeAll(async () => {
    store = await open();
    [ground, browser] = await Promise.all([caseGround(store.settings), openBrowser()]);
    coordinator = await PageWorker.signIn(ground.service, browser, hand, ground.coordinator);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await ground?.service.end();
    await store.end();
  });

  it('logs a request', async () => {
    await coordinator.follows('New request');
    await coordinator.hasTaken('intake', {
      agencyId: ground.agencyId,
      incidentType: 'officer_involved_shooting',
      exposed: ['dispatcher'],
      urgency: 'now',
      callBackContact: 'Shift lead, 816-555-0143',
    });
    at = coordinator.path();
    expect(await coordinator.heading()).toMatch(/^AW-26-/);
    expect(await coordinator.says()).not.toContain('816-555');
  });

  it('calls back and triages', async () => {
    await coordinator.hasTaken('record-call-back', { outcome: 'reached' });
    await coordinator.hasTaken('triage-case', {
      outcome: 'group_intervention',
      programs: ['telecommunicator_911'],
      'offers.0.answer': 'offered',
    });
    expect(await coordinator.says()).toContain('Group intervention');
  });

  it('invites a team, whose lead answers on their own page and whose others answer by telephone', async () => {
    await coordinator.follows('Team');
    for (const { id, role } of ground.team) await coordinator.hasTaken('invite-member', {}, { name: 'invite', value: `${id}/${role}` });
    const [lead, ...others] = ground.team;
    const leader = await PageWorker.signIn(ground.service, browser, hand, lead!.id);
    await leader.goes('/invitations');
    await leader.hasTaken(`yes-${at.split('/').at(-1)}`);
    await leader.end();
    await coordinator.goes(`${at}/team`);
    for (const { id } of others) await coordinator.hasTaken(`record-phoned-answer-${id}`, {}, { name: 'answer', value: 'accepted' });
    await coordinator.hasTaken(`name-lead-${lead!.id}`);
    expect(await coordinator.says()).toContain('Dana');
  });

  it('names a place and a time, and confirms the team', async () => {
    await coordinator.hasTaken('set-meeting-place', {
      'meetAt.day': '2026-11-23',
      'meetAt.time': '09:00',
      place: 'Community room',
      contact: 'Desk officer',
    });
    await coordinator.hasTaken('confirm-team');
    expect(await coordinator.says()).not.toContain('Community room');
  });

  it('plans a debriefing, and records a day later that it was held, in numbers', async () => {
    await coordinator.goes(`${at}/support`);
    await coordinator.hasTaken('plan-intervention', {
      kind: 'cisd',
      mode: 'in_person',
      'plannedFor.day': '2026-11-24',
      'plannedFor.time': '10:00',
    });
    await coordinator.end();
    ground.service.clock.set('2026-11-24T18:00:00Z');
    coordinator = await PageWorker.signIn(ground.service, browser, hand, ground.coordinator);
    await coordinator.goes(`${at}/support`);
    const held = await coordinator.page.locator('form[id^="hold-intervention-"]').first().getAttribute('id');
    await coordinator.hasTaken(held!, { minutes: '90', 'attended.0.count': '4', resources: ['sleep_sheet'] });
  });

  it('sees to the team, and stands it down', async () => {
    await coordinator.goes(`${at}/team`);
    await coordinator.sends('stand-down-team', { reason: 'work_done' });
    await coordinator.hasTaken('stand-down-team');
    await coordinator.goes(`${at}/support`);
    await coordinator.hasTaken('record-team-care');
  });

  it('follows up until nothing is open', async () => {
    const open = coordinator.page.locator('form[id^="outcome-"]');
    await coordinator.goes('/work?scope=all');
    for (let count = await open.count(); count > 0; count = await open.count()) {
      const next = await open.first().getAttribute('id');
      await coordinator.hasTaken(next!, {}, { name: 'outcome', value: 'reached_ok' });
    }
    await until(async () => {
      await coordinator.goes('/work?scope=all');
      return (await open.count()) === 0;
    });
  });

  it('closes the case', async () => {
    await coordinator.goes(at);
    await coordinator.sends('close-case', { because: 'completed' });
    expect(await coordinator.says()).toContain('its contacts are destroyed for good');
    await coordinator.hasTaken('close-case');
    expect(await coordinator.says()).toContain('Closed');
    await coordinator.end();
  });
}
