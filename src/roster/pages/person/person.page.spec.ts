import type { Actor } from '../../../../test/support/acting.js';
import { formIn, PageVisitor, type SeenPage } from '../../../../test/support/page-visitor.js';
import { firstCoordinator, giveRole, member, person } from '../../../../test/support/people.js';
import { testService, type TestService } from '../../../../test/support/service.js';
import { until } from '../../../../test/support/until.js';

const NUMBER = '(816) 555-0188';

describe('the pages of people', () => {
  let service: TestService;
  let first: Actor;
  let pat: Actor;
  let lee: Actor;
  let admin: PageVisitor;
  const pages: Record<string, PageVisitor> = {};

  beforeAll(async () => {
    service = await testService();
    first = await firstCoordinator(service.url);
    pat = await member(service.url, first, 'Pat <b>Peer</b>');
    lee = await person(service.url, first, 'Lee Desk', ['coordinator']);
    const only = await person(service.url, first, 'Ash Admin', ['administrator']);
    admin = await PageVisitor.signedIn(service, only.id);
    pages.coordinator = await PageVisitor.signedIn(service, lee.id);
    pages.member = await PageVisitor.signedIn(service, pat.id);
    for (const role of ['peer_member', 'team_lead', 'approver', 'program_leadership', 'privacy_officer'])
      pages[role] = await PageVisitor.signedIn(service, (await person(service.url, first, `Some ${role}`, [role])).id);
    const revoked = await person(service.url, first, 'Once Desk', ['coordinator']);
    await first.does(`/people/${revoked.id}/roles/revoke`, { role: 'coordinator' });
    pages['a revoked coordinator'] = await PageVisitor.signedIn(service, revoked.id);
    await service.projected(BigInt((await first.does('/people', { name: 'Last One' })).position!));
  });
  afterAll(() => service.end());

  const at = (id: string) => `/people/${id}`;
  const sent = async (visitor: PageVisitor, path: string, form: string, fields: Parameters<PageVisitor['sends']>[2] = {}) => {
    const answer = await visitor.sends(await visitor.sees(path), form, fields);
    return answer.location === null ? answer : visitor.follows(answer);
  };

  it('list everybody by name for those who keep the roster, find them by part of it, and by role', async () => {
    const list = await admin.sees('/people');
    expect(list.text).toContain('Pat <b>Peer</b>');
    expect(list.html).not.toContain('<b>Peer');
    expect(list.text.indexOf('Ash Admin')).toBeLessThan(list.text.indexOf('Lee Desk'));
    const found = await admin.follows(await admin.sends(list, 'find-person', { name: 'PEER' }));
    expect(found.text).toContain('Pat <b>Peer</b>');
    expect(found.text).not.toContain('Ash Admin');
    expect((await admin.sends(list, 'find-person', { name: '%' })).status).toBe(422);
    expect((await admin.follows(await admin.sends(list, 'find-person', { name: 'nobody_' }))).text).toContain('Nobody on record');
    const approvers = await admin.sees('/people?role=approver');
    expect(approvers.text).toContain('Some approver');
    expect(approvers.text).not.toContain('Ash Admin');
  });

  it('add somebody, and ask whether it is another person where the name is borne', async () => {
    const added = await sent(pages.coordinator!, '/people/new', 'add-person', { name: 'Robin Twice' });
    expect(added.text).toContain('They are on the roster.');
    const asked = await sent(pages.coordinator!, '/people/new', 'add-person', { name: 'robin twice' });
    expect([asked.status, asked.text]).toEqual([409, expect.stringContaining('There is already somebody called Robin Twice')]);
    const another = await pages.coordinator!.sends(asked, 'add-person', { anotherOfThisName: 'true' });
    expect(another.location).toMatch(/^\/people\/[\da-f-]{36}\?/);
    expect((await pages.coordinator!.sees('/people/new')).html).not.toContain('anotherOfThisName');
    await until(async () => (await pages.coordinator!.sees('/people')).text.includes('robin twice (#'));
  });

  it('record everything that is kept of a person, each by its form', async () => {
    const path = at(pat.id);
    const desk = pages.coordinator!;
    expect((await sent(desk, path, 'rename-person', { name: 'Pat Member' })).text).toContain('The name is saved.');
    const membership = { 'programs[]': ['commander'], 'teamRoles[]': ['peer', 'trainee'], 'disciplines[]': ['ems'] };
    expect((await sent(desk, path, 'change-membership', membership)).text).toContain('Commander team');
    expect((await sent(desk, path, 'record-training', { on: '2026-11-02', hours: '1.5' })).text).toContain('61.5 hours in all');
    const credential = { kind: 'clinical_licence', validUntil: '2026-12-01' };
    expect((await sent(desk, path, 'record-credential', credential)).text).toMatch(/Clinical license.*Within 30 days/);
    expect((await sent(desk, path, 'withdraw-credential', { kind: 'clinical_licence' })).text).toContain('off the record');
    expect((await sent(desk, path, 'set-availability', { unavailableUntil: '2026-12-20' })).text).toContain('Not available before');
    expect((await sent(desk, path, 'agree-to-console-roster')).text).toContain('Stands on it');
    expect((await sent(desk, path, 'leave-console-roster')).text).toContain('Does not stand on it');
    const contact = await sent(desk, path, 'change-contact', { phone: NUMBER });
    expect(contact.text).toContain('Telephone on record, sealed');
    expect(contact.html).not.toContain('555-0188');
    const [, strike] = /href="(\/people\/[^"]*\?strike=[\da-f-]{36})#strike"/.exec((await desk.sees(path)).html)!;
    const form = /id="(strike-training-[\da-f-]+)"/.exec((await desk.sees(strike!)).html)![1]!;
    expect((await sent(desk, strike!, form, { reason: 'mistyped' })).text).toContain('The training is struck.');
  });

  it('tell what somebody else recorded while a form was open, and keep what was typed in it', async () => {
    const path = at(pat.id);
    const desk = pages.coordinator!;
    const [drawn, byRule] = [await desk.sees(path), await admin.sees(path)];
    await sent(admin, path, 'change-membership', { 'programs[]': ['telecommunicator_911'], 'disciplines[]': ['fire'] });
    await sent(desk, path, 'change-contact', { phone: NUMBER });
    await sent(admin, path, 'propose-role', { role: 'approver' });
    const stale = await desk.sends(drawn, 'change-membership', { 'programs[]': ['commander'], 'disciplines[]': ['hospital'] });
    expect([stale.status, stale.text]).toEqual([412, expect.stringContaining('Recorded while this was open in front of you:')]);
    expect(stale.text).toMatch(/Role proposed \(Ash Admin, .*\) Approver How they are reached was changed \(Lee Desk/);
    expect(stale.text).toMatch(/Place on the teams changed \(Ash Admin, .*\) Programs: 911 telecommunicator team · .*Disciplines: Fire/);
    expect(stale.text).not.toContain('No agency on record');
    const { values } = formIn(stale.html, 'change-membership');
    expect(values).toMatchObject({ 'programs[]': ['telecommunicator_911'], 'disciplines[]': ['hospital'] });
    expect(stale.html).not.toContain('555-0188');
    expect((await desk.sends(stale, 'change-membership')).status).toBe(303);
    const refused = await admin.sends(byRule, 'record-credential', { kind: 'clinical_licence', validUntil: 'never' });
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('Role proposed (Ash Admin')]);
    await sent(admin, path, 'withdraw-role-proposal', { role: 'approver' });
  });

  it.each([
    ['change-contact', { phone: '(816) 555-0166' }, { phone: '(816) 555-0177' }, /How they are reached was changed \(/],
    ['set-availability', { unavailableUntil: '2026-12-21' }, { unavailableUntil: '2026-12-22' }, /Not available before \S+ Dec 21/],
    [
      'record-credential',
      { kind: 'clinical_licence', validUntil: '2027-01-21' },
      { kind: 'clinical_licence', validUntil: '2027-01-22' },
      /Clinical license · until/,
    ],
  ])('do not replace with %s what somebody recorded while the form was open', async (form, earlier, later, told) => {
    const path = at(pat.id);
    const desk = pages.coordinator!;
    const drawn = await desk.sees(path);
    await sent(await PageVisitor.signedIn(service, first.id), path, form, earlier);
    const stale = await desk.sends(drawn, form, later);
    expect([stale.status, stale.text]).toEqual([412, expect.stringContaining('Recorded while this was open in front of you:')]);
    expect(stale.text).toMatch(told);
    expect((await desk.sends(stale, form)).status).toBe(303);
  });

  it('take a person from every team where nothing is chosen any more', async () => {
    const left = await sent(pages.coordinator!, at(pat.id), 'change-membership', {
      'programs[]': [],
      'teamRoles[]': [],
      'disciplines[]': [],
    });
    expect(left.text).toContain('On no team');
  });

  it('propose roles and take them away by another administrator alone, with what follows from it asked once', async () => {
    expect((await sent(admin, at(pat.id), 'propose-role', { role: 'approver' })).text).toContain('A privacy officer decides.');
    expect((await sent(admin, at(pat.id), 'withdraw-role-proposal', { role: 'approver' })).text).toContain('The proposal is withdrawn.');
    await giveRole(service.url, first, pat.id, 'approver');
    const asking = await admin.sees(`${at(pat.id)}/roles/revoke?role=approver`);
    expect(asking.text).toContain('What waits for an approver is decided by another one.');
    const taken = await admin.follows(await admin.sends(asking, 'revoke-role'));
    expect(taken.text).toContain('The role is taken away.');
    const drawn = await pages.coordinator!.sees(at(pat.id));
    expect(drawn.html).not.toMatch(/propose-role|roles\/revoke/);
    const tried = await pages.coordinator!.sends(await admin.sees(at(pat.id)), 'propose-role', { role: 'administrator' });
    expect(tried.status).toBe(403);
    expect((await pages.coordinator!.sees(`${at(pat.id)}/roles/revoke?role=peer_member`)).status).toBe(404);
  });

  it('say before a role of a member is taken from whoever has another one that teams and cases stay theirs', async () => {
    const both = await person(service.url, first, 'Bo Both', ['peer_member', 'team_lead']);
    await service.projected(BigInt((await first.does('/people', { name: 'Last Two' })).position!));
    const stays = 'the cases that they lead stay theirs';
    expect((await admin.sees(`${at(both.id)}/roles/revoke?role=team_lead`)).text).toContain(stays);
    await first.does(`/people/${both.id}/roles/revoke`, { role: 'peer_member' });
    expect((await admin.sees(`${at(both.id)}/roles/revoke?role=team_lead`)).text).not.toContain(stays);
  });

  it('say what becomes of open work before somebody is deactivated: to a coordinator in numbers, to an administrator as yes or no', async () => {
    const { id: caseId } = await first.does('/cases', {});
    await first.does(`/cases/${caseId}/triage`, { outcome: 'individual_only', programs: ['commander'], offers: [] });
    const plan = { kind: 'closing_check', dueAt: '2026-12-10', owner: { kind: 'person', personId: pat.id } };
    await service.projected(BigInt((await first.does(`/cases/${caseId}/follow-ups`, plan)).position!));
    const path = `${at(pat.id)}/deactivate`;
    const counted = await pages.coordinator!.sees(path);
    expect(counted.text).toContain('1 follow-up comes to the desk.');
    const whether = await admin.sees(path);
    expect(whether.text).toContain('They have open work in cases.');
    expect(whether.text).not.toMatch(/\d follow-up|AW-26/);
    const gone = await pages.coordinator!.follows(await pages.coordinator!.sends(counted, 'deactivate-person'));
    expect(gone.text).toContain('They are deactivated');
    expect((await pages.member!.sees('/')).status).toBe(303);
    expect((await sent(admin, at(pat.id), 'reactivate-person')).text).toContain('They are active again.');
  });

  it('let a coordinator end no account but of team people, and nobody their own', async () => {
    const desk = pages.coordinator!;
    const other = await person(service.url, first, 'Other Desk', ['coordinator']);
    expect((await desk.sees(at(other.id))).html).not.toContain('/deactivate');
    const tried = await desk.sends(await desk.sees(`${at(other.id)}/deactivate`), 'deactivate-person');
    expect([tried.status, tried.text]).toEqual([403, expect.stringContaining('administrator')]);
    expect((await desk.sees(at(lee.id))).html).not.toContain('/deactivate');
    expect((await sent(desk, `${at(lee.id)}/deactivate`, 'deactivate-person')).status).toBe(403);
  });

  it('show everybody their own record and what they say of themselves, and nothing of anybody else', async () => {
    // Somebody who comes back signs in later than they were away.
    service.clock.advance(1000);
    const patAgain = await PageVisitor.signedIn(service, pat.id);
    const own = await patAgain.sees(at(pat.id));
    expect(own.text).toContain('This is your own record.');
    expect(own.html).not.toMatch(/rename-person|change-membership|propose-role|deactivate/);
    expect((await sent(patAgain, at(pat.id), 'change-contact', { mail: 'pat@example.org' })).text).toContain('The contact is saved');
    const same = ({ status, html }: SeenPage) => `${status} ${html.replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, 'an id')}`;
    for (const [who, visitor] of Object.entries(pages).filter(([name]) => name !== 'coordinator' && name !== 'member')) {
      const [theirs, nobody] = [await visitor.sees(at(lee.id)), await visitor.sees(at('b0000000-0000-4000-8000-00000000dead'))];
      expect([who, theirs.status, same(theirs)]).toEqual([who, 404, same(nobody)]);
      for (const path of ['/people', '/people/new', `${at(lee.id)}/deactivate`, `${at(lee.id)}/roles/revoke?role=coordinator`]) {
        const answer = await visitor.sees(path);
        expect([who, path, answer.status >= 403 && answer.status <= 404, answer.html.includes('Lee Desk')]).toEqual([
          who,
          path,
          true,
          false,
        ]);
      }
      const forced = await visitor.sends(await pages.coordinator!.sees(at(lee.id)), 'rename-person', { name: 'Changed' });
      expect([who, forced.status >= 403 && forced.status <= 404]).toEqual([who, true]);
    }
    expect((await admin.sees(at(lee.id))).text).not.toContain('Changed');
  });

  it('speak Spanish', async () => {
    await admin.speaks('es');
    expect((await admin.sees('/people')).text).toContain('Añadir a una persona');
    expect((await admin.sees(`${at(pat.id)}/deactivate`)).text).toContain('Qué pasa con su trabajo pendiente');
    await admin.speaks('en');
  });
});
