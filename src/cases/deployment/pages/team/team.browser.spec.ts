import { writeFile } from 'node:fs/promises';
import { openBrowser, type TestBrowser } from '../../../../../test/support/browser.js';
import { signInWindow } from '../../../../../test/support/browser-session.js';
import { teamGround, type TeamGround } from './team-ground.testkit.js';

describe('a team, formed in a real browser', () => {
  let ground: TeamGround;
  let browser: TestBrowser;
  let caseId: string;
  beforeAll(async () => {
    [ground, browser] = await Promise.all([teamGround(), openBrowser()]);
    const triaged = await ground.triagedCase();
    caseId = triaged.caseId;
    await ground.coordinator.sees(`/cases/${caseId}`, triaged.after);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await ground?.service.end();
  });

  const at = async (who: { readonly id: string }, path: string, options: object) => {
    const visit = await browser.visit(ground.service.url, options);
    const { page } = visit;
    await signInWindow(visit.context, ground.service, who.id);
    await page.goto(`${ground.service.url}${path}`);
    const look = async (name: string) => {
      expect([name, await visit.accessibilityProblems()]).toEqual([name, []]);
      expect([name, await page.evaluate('document.documentElement.scrollWidth - innerWidth')]).toEqual([name, 0]);
      if (process.env.SCREENSHOTS) await writeFile(`${process.env.SCREENSHOTS}/${name}.png`, await page.screenshot({ fullPage: true }));
    };
    return { ...visit, page, look };
  };

  it('is invited on a phone, answers on a phone without scripts, and goes', async () => {
    const team = `/cases/${caseId}/team`;
    const phone = { viewport: { width: 320, height: 800 }, hasTouch: true };
    const desk = await at(ground.coordinator, team, phone);
    await desk.look('board-phone');
    await desk.page.getByRole('button', { name: /^Invite as Team lead\s+Dana Reyes$/ }).tap();
    await desk.page.getByText('The invitation is recorded.').waitFor();
    await desk.page.getByRole('button', { name: 'Confirm the team' }).tap();
    await desk.page.getByRole('alert').waitFor();
    await desk.look('board-phone-error');

    const member = await at(ground.people.dana, '/invitations', { ...phone, javaScriptEnabled: false });
    await member.page.getByRole('button', { name: 'Yes, I can come' }).tap();
    await member.page.getByText('Your yes is recorded.').waitFor();
    await member.end();

    await desk.page.goto(`${ground.service.url}${team}`);
    await desk.page.getByRole('button', { name: /^Name as lead\s+Dana Reyes$/ }).tap();
    await desk.page.getByText('The lead is named.').waitFor();
    await desk.page.getByRole('button', { name: 'Confirm the team' }).tap();
    await desk.page.getByText('The team is confirmed.').waitFor();
    await desk.end();
  });

  it('breaks no rule of accessibility at a desk in the dark, with every form open and a number shown', async () => {
    const dark = { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' };
    const desk = await at(ground.coordinator, `/cases/${caseId}/team`, dark);
    await desk.page.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true; })');
    await desk.look('board-desk-open');
    const phone = desk.page.locator('#phone');
    await phone.getByLabel('Who').selectOption({ label: 'Jo Field' });
    await phone.getByRole('button', { name: 'Open' }).click();
    await desk.page.getByRole('alert').waitFor();
    await desk.look('board-desk-error');
    await desk.page.locator('#phone').getByLabel('To arrange the response').check();
    await desk.page.locator('#phone').getByRole('button', { name: 'Open' }).click();
    await desk.page.getByRole('link', { name: '(816) 555-0133' }).waitFor();
    await desk.look('board-desk-opened');
    await desk.end();
  });

  it('shows a member their invitation in the first screen of a phone', async () => {
    const { caseId: another, after } = await ground.triagedCase();
    const { position } = await ground.coordinator.does(`/cases/${another}/invitations`, {
      memberId: ground.people.jo.id,
      teamRole: 'peer',
    });
    expect(Number(position)).toBeGreaterThan(Number(after.position));
    await ground.coordinator.sees('/cases', { id: another, revision: 0, changed: true, position });
    const member = await at(ground.people.jo, '/invitations', { viewport: { width: 390, height: 844 }, hasTouch: true });
    await member.look('invitation-phone');
    for (const answer of ['Yes, I can come', 'No, I cannot']) {
      const box = await member.page.getByText(answer).first().boundingBox();
      expect(box!.y + box!.height).toBeLessThan(844 - 64);
    }
    await member.page.getByText('No, I cannot').tap();
    await member.page.getByRole('button', { name: 'Send my no' }).tap();
    await member.page.getByRole('alert').waitFor();
    await member.look('invitation-phone-error');
    await member.page.getByLabel('Not available').check();
    await member.page.getByRole('button', { name: 'Send my no' }).tap();
    await member.page.getByRole('heading', { name: 'Say no to the invitation' }).waitFor();
    await member.look('invitation-phone-sure');
    await member.page.getByRole('button', { name: 'Send my no' }).tap();
    await member.page.getByRole('button', { name: 'I can come after all' }).tap();
    await member.page.getByText('Your yes is recorded').waitFor();
    await member.look('invitation-phone-yes');
    await member.end();
  });
});
