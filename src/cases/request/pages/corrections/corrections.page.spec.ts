import type { PageVisitor } from '../../../../../test/support/page-visitor.js';
import { agency, coordinator, deployed, peer, received } from '../../../domain/case.testkit.js';
import { north, south } from '../../../../agencies/domain/agency.testkit.js';
import { casePages, largeAgency, readOf, type CasePages } from '../../../frame/case-pages.testkit.js';

const CONTACT = 'Kelly "Kay" <Dispatch>, 816-555-0143';

describe('correcting what is known of a request', () => {
  let pages: CasePages;
  let desk: PageVisitor;
  beforeAll(async () => {
    pages = await casePages();
    desk = await pages.as(coordinator);
  });
  afterAll(() => pages.end());

  const question = (caseId: string, fact: string, at = '') => desk.sees(`/cases/${caseId}/correct/${fact}${at}`);
  const lastOf = async (caseId: string) => (await pages.happenedTo(caseId)).at(-1);

  it('records the one field that was asked for, with the reason', async () => {
    const { caseId, at } = await pages.caseOf(received({ agencyId: agency, incidentType: 'fatal_crash' }));
    const page = await question(caseId, 'incident-type', at);
    expect(readOf(page)).toContain('Correct: Incident');
    const saved = await desk.sends(page, 'correction', { 'incident-type': 'mass_casualty', reason: 'mistyped' });
    expect(readOf(await desk.follows(saved))).toMatch(/The new value is recorded.+Incident Mass casualty/);
    expect(await lastOf(caseId)).toEqual({
      type: 'FieldCorrected',
      data: { change: { incidentType: 'mass_casualty' }, reason: 'mistyped' },
    });
  });

  it('says that nothing was changed where the new value is the one that stands', async () => {
    const { caseId, at } = await pages.caseOf(received({ agencyId: agency, incidentType: 'fatal_crash' }));
    const before = await pages.happenedTo(caseId);
    const sent = await desk.sends(await question(caseId, 'incident-type', at), 'correction', {
      'incident-type': 'fatal_crash',
      reason: 'mistyped',
    });
    const answer = readOf(await desk.follows(sent));
    expect(answer).toContain('Everything you said is recorded like that already. Nothing was changed.');
    expect(answer).not.toContain('The new value is recorded');
    expect(await pages.happenedTo(caseId)).toEqual(before);
  });

  it('asks again where nothing was entered or a rule says no, beside the field', async () => {
    const { caseId, at } = await pages.caseOf(received());
    const page = await question(caseId, 'occurred', at);
    const empty = await desk.sends(page, 'correction');
    expect([empty.status, empty.html]).toEqual([
      422,
      expect.stringContaining('<a href="#correction-occurred">Answer this question, or go back'),
    ]);
    const future = await desk.sends(empty, 'correction', { 'occurred.day': '2026-11-25' });
    expect(future.html).toContain('<a href="#correction-occurred">It cannot have occurred in the future.');
  });

  it('asks for everything that is missing on one form, and records it as one thing that was learned', async () => {
    const { caseId } = await pages.caseOf(received({ agencyId: agency }));
    const before = (await pages.happenedTo(caseId)).length;
    const page = await desk.sees(`/cases/${caseId}/complete`);
    expect(readOf(page)).not.toMatch(/Which agency asked|Why does it change/);
    const empty = await desk.sends(page, 'completion');
    expect([empty.status, empty.text]).toEqual([422, expect.stringContaining('Fill in at least one of these')]);
    const future = await desk.sends(empty, 'completion', { 'incident-type': 'suicide', 'occurred.day': '2026-11-25' });
    expect(future.html).toContain('<a href="#completion-occurred">It cannot have occurred in the future.');
    const said = { 'incident-type': 'suicide', 'occurred.day': '2026-11-22', exposed: 'dispatcher', urgency: 'today' };
    const saved = await desk.sends(future, 'completion', said);
    expect(readOf(await desk.follows(saved))).toMatch(/The new value is recorded.+Incident Suicide/);
    expect((await pages.happenedTo(caseId)).slice(before)).toMatchObject([
      {
        type: 'FieldCorrected',
        data: { change: { incidentType: 'suicide', occurredAt: '2026-11-22', urgency: 'today' }, reason: 'learned_later' },
      },
    ]);
    expect(readOf(await desk.sees(`/cases/${caseId}/complete`))).not.toContain('How urgent is it?');
  });

  it('asks still for what was typed where somebody else filled it in meanwhile, and shows what they did', async () => {
    const { caseId } = await pages.caseOf(received({ agencyId: agency }));
    const page = await desk.sees(`/cases/${caseId}/complete`);
    await desk.sends(page, 'completion', { 'incident-type': 'suicide' });
    const late = await desk.sends(await desk.sees(`/cases/${caseId}/complete`), 'completion', { urgency: 'now', revision: '0' });
    expect([late.status, late.text]).toEqual([412, expect.stringMatching(/Recorded while this was open.*Suicide.*How urgent is it\?/)]);
    const same = await desk.sends(page, 'completion', { 'incident-type': 'fatal_crash', commandId: crypto.randomUUID() });
    expect([same.status, same.text]).toEqual([
      412,
      expect.stringMatching(/Recorded while this was open.*Suicide.*What kind of incident was it\?/),
    ]);
  });

  it('asks no more for what somebody else filled in, of whoever left it empty', async () => {
    const { caseId, at } = await pages.caseOf(received({ agencyId: agency }));
    const page = await desk.sees(`/cases/${caseId}/complete${at}`);
    const said = { 'incident-type': 'suicide', 'occurred.day': '2026-11-22', exposed: 'dispatcher', channel: 'dispatch_centre' };
    expect((await desk.sends(page, 'completion', said)).status).toBe(303);
    const late = await desk.sends(page, 'completion', { urgency: 'now', commandId: crypto.randomUUID() });
    expect([late.status, late.text]).toEqual([412, expect.stringMatching(/Recorded while this was open.*Suicide.*How urgent is it\?/)]);
    for (const fact of ['incident-type', 'occurred', 'exposed', 'channel', 'about']) {
      expect(late.html).not.toContain(`id="completion-${fact}`);
    }
  });

  it('asks nobody why something changes that was not known', async () => {
    const { caseId, at } = await pages.caseOf(received());
    expect(readOf(await question(caseId, 'urgency', at))).not.toContain('Why does it change?');
  });

  it('makes a field unknown again where it is emptied, or where the box says so', async () => {
    const { caseId, at } = await pages.caseOf(received({ agencyId: agency, incidentType: 'fatal_crash', urgency: 'now' }));
    const emptied = await desk.sends(await question(caseId, 'incident-type', at), 'correction', {
      'incident-type': '',
      reason: 'mistyped',
    });
    expect(readOf(await desk.follows(emptied))).toMatch(/The new value is recorded.+Incident Not known yet/);
    expect(await lastOf(caseId)).toMatchObject({ data: { change: {}, notKnown: ['incidentType'], reason: 'mistyped' } });
    const box = { 'not-known': 'true', urgency: '', reason: 'mistyped' };
    await desk.sends(await question(caseId, 'urgency'), 'correction', box);
    expect(await lastOf(caseId)).toMatchObject({ data: { change: {}, notKnown: ['urgency'] } });
    expect((await question(caseId, 'urgency')).html).not.toContain('name="not-known"');
    const timeline = readOf(await desk.sees(`/cases/${caseId}/timeline`));
    expect(timeline).toMatch(/Corrected or completed.+How urgent: not known/);
  });

  it('asks for the agency and its unit on one form, so that neither is set without the other', async () => {
    const { caseId, at } = await pages.caseOf(received({ agencyId: agency }));
    const form = await question(caseId, 'agency', at);
    await desk.sends(form, 'correction', { agency: largeAgency, unit: south, reason: 'mistyped' });
    expect(await lastOf(caseId)).toMatchObject({ data: { change: { agencyId: largeAgency, unitId: south } } });
    await desk.sends(await question(caseId, 'agency'), 'correction', { unit: north, reason: 'mistyped' });
    expect(await lastOf(caseId)).toMatchObject({ data: { change: { unitId: north } } });
    await desk.sends(await question(caseId, 'agency'), 'correction', { agency, reason: 'mistyped' });
    expect(await lastOf(caseId)).toMatchObject({ data: { change: { agencyId: agency }, notKnown: ['unitId'] } });
    const foreign = await desk.sends(await question(caseId, 'agency'), 'correction', { unit: north, reason: 'mistyped' });
    expect([foreign.status, foreign.html.includes('href="#correction-agency"')]).toEqual([422, true]);
  });

  it('corrects when the call came in', async () => {
    const { caseId, at } = await pages.caseOf(received());
    const page = await question(caseId, 'received', at);
    const saved = await desk.sends(page, 'correction', { 'received.day': '2026-11-21', 'received.time': '', reason: 'mistyped' });
    expect(readOf(await desk.follows(saved))).toMatch(/Came in .*Nov 21/);
    expect(await lastOf(caseId)).toMatchObject({ data: { change: {}, receivedAt: '2026-11-21' } });
  });

  it('takes the affected disciplines with their numbers', async () => {
    const { caseId, at } = await pages.caseOf(received());
    await desk.sends(await question(caseId, 'exposed', at), 'correction', { 'exposed[]': ['call_taker', 'fire'], 'about.1.count': '4' });
    const exposed = [{ discipline: 'call_taker' }, { discipline: 'dispatcher', about: 4 }, { discipline: 'fire' }];
    expect(await lastOf(caseId)).toMatchObject({ data: { change: { exposed } } });
    expect((await question(caseId, 'exposed')).status).toBe(200);
  });

  it('seals a contact, which is then opened for a purpose only, on the answer alone', async () => {
    const { caseId, at } = await pages.caseOf(received());
    const saved = await desk.sends(await question(caseId, 'call-back-contact', at), 'correction', { 'call-back-contact': CONTACT });
    expect(JSON.stringify(await pages.happenedTo(caseId))).not.toMatch(/816\D{0,3}555/);
    const overview = await desk.follows(saved);
    expect(readOf(overview)).toContain('Call-back contact On record, sealed');
    expect(overview.html).not.toMatch(/816\D{0,3}555/);

    const unsaid = await desk.sends(overview, 'contact');
    expect([unsaid.status, unsaid.html.includes('816-555')]).toEqual([422, false]);
    const opened = await desk.sends(overview, 'contact', { purpose: 'follow_up' });
    expect([opened.status, opened.text]).toEqual([200, expect.stringContaining(`Call-back contact ${CONTACT} Purpose: To follow up.`)]);
    expect((await desk.sees(`/cases/${caseId}`)).html).not.toMatch(/816\D{0,3}555/);
  });

  it('is not there for the team, nor for a field that a request does not have', async () => {
    const { caseId, at } = await pages.caseOf(deployed());
    expect((await question(caseId, 'notes', at)).status).toBe(404);
    expect((await (await pages.as(peer)).sees(`/cases/${caseId}/correct/agency`)).status).toBe(404);
  });
});
