import { openBrowser, type TestBrowser } from '../support/browser.js';
import { countingHand, fingers, type CountingHand } from '../support/hand.js';
import { PageWorker } from '../support/page-worker.js';
import { caseGround, type CaseGround } from './browser/case-ground.js';

const GOAL = 50;

/**
 * Everything that is done for one case, on a phone, in taps: a field that is typed into is one, a list that is opened and chosen from two.
 */
describe.each([
  ['with scripts', {}],
  ['without scripts', { javaScriptEnabled: false }],
])('the whole life of a case on a phone, %s', (_name, options) => {
  let ground: CaseGround;
  let browser: TestBrowser;
  let hand: CountingHand;
  let worker: PageWorker;
  const spent: Record<string, number> = {};
  beforeAll(async () => {
    [ground, browser] = await Promise.all([caseGround(), openBrowser()]);
    hand = countingHand({ ...fingers, window: { ...fingers.window, ...options } });
    worker = await PageWorker.signIn(ground.service, browser, hand, ground.coordinator);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await ground?.service.end();
  });

  const step = async (name: string, acts: () => Promise<void>) => {
    const before = hand.taps();
    await acts();
    spent[name] = hand.taps() - before;
  };
  /** Hours later they take the phone again, and find themselves where they begin every time. */
  const laterAtWork = async (moment: string, personId = ground.coordinator) => {
    await worker.end();
    ground.service.clock.set(moment);
    worker = await PageWorker.signIn(ground.service, browser, hand, personId);
  };
  const toPage = (path: string) => worker.presses(worker.page.locator(`main a[href*="${path}"]:visible`).first());

  it('takes at most fifty taps, from an empty request to the close', async () => {
    const [lead, peer] = ground.team;
    await step('request', async () => {
      await worker.follows('New request');
      await worker.hasTaken('intake');
    });
    const at = worker.path();
    await step('facts', async () => {
      await toPage(`${at}/complete`);
      await worker.hasTaken('completion', {
        agency: ground.agencyId,
        'incident-type': 'officer_involved_shooting',
        exposed: ['dispatcher'],
      });
    });
    await step('call back', () => worker.hasTaken('record-call-back', { outcome: 'reached' }));
    await step('triage', () =>
      worker.hasTaken('triage-case', { outcome: 'group_intervention', programs: ['telecommunicator_911'], 'offers.0.answer': 'offered' }),
    );
    await step('team', async () => {
      await toPage(`${at}/team`);
      for (const { id, role } of [lead!, peer!]) await worker.hasTaken('invite-member', {}, { name: 'invite', value: `${id}/${role}` });
      for (const { id } of [lead!, peer!]) await worker.hasTaken(`record-phoned-answer-${id}`, {}, { name: 'answer', value: 'accepted' });
      await worker.hasTaken(`name-lead-${lead!.id}`);
      await worker.hasTaken('confirm-team');
    });
    await step('debriefing planned', async () => {
      await toPage(`${at}/support`);
      await worker.hasTaken('plan-intervention', {
        kind: 'defusing',
        mode: 'in_person',
        'plannedFor.day': '2026-11-23',
        'plannedFor.time': '10:00',
      });
    });
    await laterAtWork('2026-11-23T19:00:00Z', lead!.id);
    await step('debriefing held', async () => {
      await toPage(`${at}/support`);
      const held = await worker.page.locator('form[id^="hold-intervention-"]').first().getAttribute('id');
      await worker.hasTaken(held!, { minutes: '30', 'attended.0.count': '4' });
    });
    await step('team care, stood down', async () => {
      await worker.hasTaken('record-team-care');
      await toPage(`${at}/team`);
      await worker.sends('stand-down-team', { reason: 'work_done' });
      await worker.hasTaken('stand-down-team');
    });
    await laterAtWork('2027-03-10T18:00:00Z', lead!.id);
    await step('follow-ups', async () => {
      await worker.follows('Settle, hand over or move several at once');
      await hand.press(worker.page, worker.page.getByRole('link', { name: /^Tick all that is due/ }));
      await worker.page.locator('main input:checked').nth(4).waitFor();
      await worker.presses(worker.page.getByRole('button', { name: 'Reached, doing all right' }));
    });
    await laterAtWork('2027-03-10T19:00:00Z');
    await step('closed', async () => {
      await worker.follows('Cases');
      await toPage(at);
      await worker.sends('close-case', { because: 'completed' });
      await worker.hasTaken('close-case');
    });
    expect(await worker.says()).toContain('Closed');
    const all = Object.values(spent).reduce((sum, taps) => sum + taps, 0);
    expect(spent).toMatchObject({ request: 2, 'follow-ups': 3 });
    expect(all).toBeLessThanOrEqual(GOAL);
    await worker.end();
  }, 120_000);
});
