import { formIn, type PageVisitor, type SeenPage } from '../../../test/support/page-visitor.js';
import {
  agency,
  approver,
  coordinator,
  deployed,
  deploying,
  followUp,
  invited,
  lead,
  peer,
  plannedFollowUp,
  received,
} from '../domain/case.testkit.js';
import { casePages, readOf, spares, stranger, type CasePages } from './case-pages.testkit.js';

const NUMBER = '816-555-0143';

describe('calling somebody from the page where the call is made', () => {
  let pages: CasePages;
  let desk: PageVisitor;
  beforeAll(async () => {
    pages = await casePages();
    desk = await pages.as(coordinator);
  });
  afterAll(() => pages.end());

  /** A case with a contact, entered on the page itself. */
  async function withContact(events = received({ urgency: 'now' })) {
    const { caseId, at } = await pages.caseOf(events);
    const asked = await desk.sees(`/cases/${caseId}/call-back${at}`);
    const saved = await desk.sends(asked, 'learned-contact', { callBackContact: `Shift lead, ${NUMBER}` });
    return { caseId, asked, saved, page: await desk.follows(saved) };
  }

  async function accessesTo(object: string) {
    const sql = `SELECT action, purpose, viewer FROM vault.access_log WHERE object = $1 AND outcome = 'allowed'`;
    return (await pages.service.sources.pool.query<Record<'action' | 'purpose' | 'viewer', string>>(sql, [object])).rows;
  }

  it('says that no contact is known and asks for one, and keeps what was typed where it cannot be', async () => {
    const { caseId, at } = await pages.caseOf(received());
    const page = await desk.sees(`/cases/${caseId}/call-back${at}`);
    expect(readOf(page)).toContain('No contact is on record. Whom to call back, and how?');
    const refused = await desk.sends(page, 'learned-contact', { callBackContact: ' ' });
    expect([refused.status, refused.html]).toEqual([422, expect.stringContaining('href="#learned-contact-callBackContact"')]);
    const { asked, saved, page: known } = await withContact();
    expect(asked.text).not.toContain(NUMBER);
    expect(saved.location).not.toContain('555');
    expect(readOf(known)).toMatch(/The contact is saved, sealed\..+Show the number/);
    expect(known.html).not.toContain(NUMBER);
  });

  it.each(['', `/follow-ups/${followUp}`])('replaces no contact that somebody else entered meanwhile: %s', async (of) => {
    const { caseId, at } = await pages.caseOf([...deployed(), plannedFollowUp(followUp, { kind: 'person', personId: lead })]);
    const path = `/cases/${caseId}${of === '' ? '/call-back' : `${of}/call`}`;
    const leader = await pages.as(lead);
    const early = await leader.sees(`${path}${at}`);
    await desk.follows(await desk.sends(await desk.sees(path), 'learned-contact', { callBackContact: `Shift lead, ${NUMBER}` }));
    const before = await pages.happenedTo(caseId);
    const late = await leader.sends(early, 'learned-contact', { callBackContact: 'Night desk, 816-555-0199' });
    expect([late.status, late.text]).toEqual([412, expect.stringMatching(/Recorded while this was open.*Robin Vale.*Show the number/)]);
    expect(await pages.happenedTo(caseId)).toEqual(before);
    expect((await leader.sends(late, 'open-number')).html).toContain('href="tel:+18165550143"');
  });

  it('opens the number by the tap that begins the call, for what it is for, and takes the outcome beside it', async () => {
    const { caseId, page } = await withContact();
    const overview = await desk.sees(`/cases/${caseId}`);
    const opened = await desk.sends(overview, 'call-back');
    expect(readOf(opened)).toContain('Recorded with your name: To arrange the response.');
    expect(opened.html).toContain('href="tel:+18165550143"');
    expect(await accessesTo(`case:${caseId}`)).toEqual([
      { action: 'open_call_back_contact', purpose: 'arrange_response', viewer: coordinator },
    ]);
    expect((await desk.sees(`/cases/${caseId}/call-back`)).html).not.toContain('555-0143');
    const done = await desk.follows(await desk.sends(opened, 'record-call-back', { outcome: 'reached' }));
    expect(readOf(done)).toMatch(/The call back is recorded.+Next: Triage the request/);
    expect(formIn(page.html, 'open-number').action).toBe(`/cases/${caseId}/call-back`);
  });

  it('leads there from Work in one tap', async () => {
    const { caseId } = await withContact();
    const work = await desk.sees('/work');
    const form = [...work.html.matchAll(/<form [^>]*action="\/cases\/([^/]+)\/call-back" id="([^"]+)"/g)].find(([, id]) => id === caseId)!;
    expect((await desk.sends(work, form[2]!)).html).toContain('href="tel:+18165550143"');
  });

  it('draws the outcome again beside a number that is closed, where it cannot be', async () => {
    const { page } = await withContact();
    const opened = await desk.sends(page, 'open-number');
    const refused = await desk.sends(opened, 'record-call-back', { outcome: 'reached', 'at.day': '2026-11-24' });
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('A call back is recorded after it was made.')]);
    expect(refused.html).toContain('value="2026-11-24"');
    expect(refused.html).not.toContain('555-0143');
  });

  it('opens it once more for a follow-up, with the outcome of that beside it', async () => {
    const { caseId } = await withContact([...deployed(), plannedFollowUp(followUp, { kind: 'person', personId: peer })]);
    const owner = await pages.as(peer);
    const page = await owner.sees(`/cases/${caseId}/follow-ups`);
    const opened = await owner.sends(page, `call-${followUp}`);
    expect(opened.html).toContain('href="tel:+18165550143"');
    expect(await accessesTo(`case:${caseId}`)).toEqual([{ action: 'open_call_back_contact', purpose: 'follow_up', viewer: peer }]);
    const done = await owner.sends(opened, `record-outcome-${followUp}`, { outcome: 'reached_ok' });
    expect((await owner.follows({ ...done, location: done.location!.replace(/#.*/, '') })).text).toContain(
      'Recorded: Reached, doing all right',
    );
    expect((await desk.sees(`/cases/${caseId}/follow-ups/${followUp}/call`)).location).toBe(`/cases/${caseId}/follow-ups`);
  });

  it('tells an owner of a follow-up whom to ask where no contact is known', async () => {
    const { caseId, at } = await pages.caseOf([...deployed(), plannedFollowUp(followUp, { kind: 'person', personId: peer })]);
    const page = await (await pages.as(peer)).sees(`/cases/${caseId}/follow-ups/${followUp}/call${at}`);
    expect(readOf(page)).toMatch(/No contact is on record\. Ask the coordinator on duty or the lead/);
    expect(page.html).not.toContain('learned-contact');
  });

  it('opens the number of a member on the board, entered where it was missing, with their answer beside it', async () => {
    const { caseId, at } = await pages.caseOf([...deploying(), invited(peer)]);
    const path = `/cases/${caseId}/team/${peer}/call`;
    const missing = await desk.sends(await desk.sees(`/cases/${caseId}/team${at}`), `call-${peer}`);
    expect(readOf(missing)).toMatch(/Call: Pat Peer Peer: Invited, no answer yet .*No contact is on record\. Which number reaches them\?/);
    const saved = await desk.sends(missing, 'change-contact', { phone: '816-555-0177' });
    expect(saved.location).toMatch(new RegExp(`^${path}\\?after=`));
    const known = await desk.follows(saved);
    expect(readOf(known)).toContain('The contact is saved, sealed.');
    const opened = await desk.sends(known, 'open-number');
    expect(opened.html).toContain('href="tel:+18165550177"');
    expect(opened.cacheControl).toContain('no-store');
    expect(await accessesTo(`person:${peer}`)).toEqual([{ action: 'open_contact', purpose: 'arrange_response', viewer: coordinator }]);
    const refused = await desk.sends(opened, 'record-phoned-answer', { answer: 'declined' });
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('Why not?')]);
    const done = await desk.follows(await desk.sends(opened, `record-phoned-answer-${peer}`, { answer: 'accepted' }));
    expect(done.text).toContain('The answer is recorded.');
    expect((await desk.sees(`/cases/${caseId}/team/${agency}/call`)).location).toBe(`/cases/${caseId}/team`);
  });

  it('says on the page of the call that a number is none, and replaces none that was entered meanwhile', async () => {
    const { caseId, at } = await pages.caseOf([...deploying(), invited(spares[1])]);
    const path = `/cases/${caseId}/team/${spares[1]}/call`;
    const missing = await desk.sees(`${path}${at}`);
    expect(missing.html).not.toContain('aria-label="Pages of this case"');
    const wrong = await desk.sends(missing, 'change-contact', { phone: 'by pigeon' });
    expect([wrong.status, wrong.html]).toEqual([422, expect.stringContaining('href="#change-contact-phone"')]);
    expect(wrong.text).toMatch(/Call: Uli Spare.*Which number reaches them\?/);
    expect((await desk.sends(wrong, 'change-contact', { phone: '816-555-0188' })).location).toContain(path);
    const late = await desk.sends(missing, 'change-contact', { phone: '816-555-0199', commandId: crypto.randomUUID() });
    expect([late.status, late.text]).toEqual([412, expect.stringMatching(/Call: Uli Spare.*Show the number/)]);
    expect((await desk.sends(late, 'open-number')).html).toContain('href="tel:+18165550188"');
  });

  it('leaves the numbers of members to coordinators', async () => {
    const { caseId, at } = await pages.caseOf([...deployed(), invited(spares[0])]);
    const leader = await pages.as(lead);
    expect((await leader.sees(`/cases/${caseId}/team${at}`)).html).not.toContain(`/team/${spares[0]}/call`);
    expect(readOf(await leader.sees(`/cases/${caseId}/team/${spares[0]}/call`))).toContain('Coordinators open how members are reached.');
  });

  it('tells of nobody but members who they are: everybody else is as not there', async () => {
    const { caseId, at } = await pages.caseOf([...deployed(), invited(spares[0])]);
    const [leader, back] = [await pages.as(lead), `/cases/${caseId}/team`];
    await leader.sees(`${back}${at}`);
    for (const id of [agency, approver]) {
      const shown = await leader.sees(`${back}/${id}/call`);
      expect([shown.status, shown.location, shown.text]).toEqual([303, back, expect.not.stringContaining('Ash Approver')]);
    }
    const board = await desk.sees(back);
    const forged = board.html.replaceAll(`/team/${spares[0]}/call`, `/team/${approver}/call`);
    const sent = await desk.sends({ ...board, html: forged }, `call-${spares[0]}`);
    expect([sent.status, sent.location]).toEqual([303, back]);
    expect(await accessesTo(`person:${approver}`)).toEqual([]);
  });

  it('is not there for whoever may not open the contact, and nothing on its way is kept by a browser', async () => {
    const { caseId, page } = await withContact(deployed());
    const [member, other] = await Promise.all([pages.as(peer), pages.as(stranger)]);
    const answers: SeenPage[] = [];
    for (const visitor of [member, other]) {
      answers.push(await visitor.sees(`/cases/${caseId}/call-back`), await visitor.sends(page, 'open-number'));
    }
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect((await (await pages.as(lead)).sends(page, 'open-number')).cacheControl).toContain('no-store');
  });

  it('speaks Spanish', async () => {
    const { caseId } = await withContact();
    expect(readOf(await desk.sees(`/cases/${caseId}/call-back?lang=es`))).toContain('Mostrar el número');
  });
});
