import { teamGround, type TeamGround } from './team-ground.testkit.js';

describe('the deployment board', () => {
  let ground: TeamGround;
  beforeAll(async () => {
    ground = await teamGround();
  });
  afterAll(() => ground?.service.end());

  const board = async () => {
    const { caseId, after } = await ground.triagedCase();
    const visitor = await ground.visitor(ground.coordinator);
    const path = `/cases/${caseId}/team`;
    return { caseId, visitor, path, page: await visitor.sees(`${path}?after=${after.position}`) };
  };
  const invite = (who: { readonly id: string }, role = 'peer') => ({ invite: `${who.id}/${role}` });

  it('shows three lists, with reasons in words and what there is to know of each member', async () => {
    const { page } = await board();
    expect(page.status).toBe(200);
    expect(page.text).toMatch(/Fit 2 .*Dana Reyes.*Ask the lead 1 .*Pat Other.*Not possible 2 .*Kim Own.*Sam Green/);
    expect(page.text).toContain('Own agency: works for the agency that asked');
    expect(page.text).toContain('Belongs to another program than the one that responds');
    expect(page.text).toContain('Has only 12 training hours, fewer than the policy asks for');
    expect(page.text).toContain('Matches: Dispatcher');
    expect(page.text).toContain('Never called');
    expect(page.text).toContain('Credentials until Mon, Dec 31, 2029');
    expect(Buffer.byteLength(page.html)).toBeLessThan(40_000);
  });

  it('finds members by name, agency or discipline, and says beside each name where they are from', async () => {
    const { visitor, path, page } = await board();
    expect(page.text).toMatch(/Kim Own .*Prairie County Dispatch Matches: Dispatcher/);
    const finds = async (find: string) => {
      const found = await visitor.follows(await visitor.sends(page, 'find-member', { find }));
      return ['Dana Reyes', 'Jo Field', 'Kim Own', 'Pat Other', 'Sam Green'].filter((name) => found.text.includes(`${name} `));
    };
    expect(await finds('REYÉS')).toEqual(['Dana Reyes']);
    expect(await finds('prairie')).toEqual(['Kim Own']);
    expect(await finds('despacho')).toEqual(['Dana Reyes', 'Jo Field', 'Kim Own', 'Pat Other', 'Sam Green']);
    expect(await finds('prairie reyes')).toEqual([]);
    const sent = await visitor.sends(page, 'find-member', { find: 'jo' });
    expect(sent.location).toMatch(/^\/cases\/[\w-]{36}\/team\?found=[\w-]{8}#find-member$/);
    const found = await visitor.follows(sent);
    expect(found.text).toContain('Only those who fit “jo”.');
    const everybody = await visitor.sends(found, 'find-member', { find: '' });
    expect(everybody.location).toBe(`${path}#find-member`);
    expect((await visitor.follows(sent)).text).not.toContain('Only those who fit');
    expect(found.html).toContain(`action="${path}/search"`);
  });

  it('says beside whoever is not invited yet that an approver was asked about them', async () => {
    const { caseId, visitor, path } = await board();
    const { own } = ground.people;
    await ground.coordinator.does(`/cases/${caseId}/conflict-overrides`, { memberId: own.id, reason: 'specific_skill_needed' });
    const { text } = await visitor.sees(path);
    expect(text).toMatch(/Kim Own Own agency: .* Waiting for an approver to allow it/);
  });

  it('says from when a member is available again', async () => {
    await ground.people.jo.does(`/people/${ground.people.jo.id}/availability`, { unavailableUntil: '2026-12-03' });
    const { page } = await board();
    expect(page.text).toContain('Not available before Thu, Dec 3, 2026');
    await ground.people.jo.does(`/people/${ground.people.jo.id}/availability`, {});
  });

  it('forms a team with a tap for each step, and says what is missing until it can go', async () => {
    const { caseId, visitor, path, page } = await board();
    let next = await visitor.follows(await visitor.sends(page, 'invite-member', invite(ground.people.dana, 'team_lead')));
    expect(next.text).toContain('The invitation is recorded.');
    expect(next.text).toMatch(/Dana Reyes, Team lead Invited, no answer yet/);
    expect(next.text).toContain('Nobody has said yes yet');
    expect(next.text).toContain('No lead yet');
    expect(next.text).toContain('No mental health lead yet');
    expect(next.text).toContain('One invitation is not answered yet');

    const early = await visitor.sends(next, 'confirm-team');
    expect(early.status).toBe(409);
    expect(early.text).toContain('Nobody has accepted yet.');

    const yes = await visitor.sends(next, `record-phoned-answer-${ground.people.dana.id}`, { answer: 'accepted' });
    expect(yes.location).toContain(`#at-member-${ground.people.dana.id}`);
    next = await visitor.follows(yes);
    expect(next.html.split('The answer is recorded.')).toHaveLength(2);
    expect(next.html).toMatch(new RegExp(`banner-done" id="at-member-${ground.people.dana.id}"`));
    expect(next.text).toMatch(/Dana Reyes, Team lead Said yes Answered by phone/);
    next = await visitor.follows(await visitor.sends(next, `name-lead-${ground.people.dana.id}`, { memberId: ground.people.dana.id }));
    expect(next.text).not.toContain('No lead yet');
    next = await visitor.follows(await visitor.sends(next, 'confirm-team'));
    expect(next.text).toContain('The team is confirmed.');
    expect(next.text).toMatch(/Dana Reyes, Team lead Lead On the team/);
    next = await visitor.follows(await visitor.sendsForSure(next, 'stand-down-team', { reason: 'work_done' }));
    expect(next.text).toContain('The team has stood down.');
    expect((await visitor.sees(path)).text).toContain('The team so far Stood down');
    await ground.letGo(caseId);
  });

  it('explains a race that was lost: the member went to another case while somebody looked', async () => {
    const [mine, theirs] = [await board(), await board()];
    await theirs.visitor.sends(theirs.page, 'invite-member', invite(ground.people.jo));
    const lost = await mine.visitor.sends(mine.page, 'invite-member', invite(ground.people.jo));
    expect(lost.status).toBe(409);
    expect(lost.text).toContain('Another case took this member while you looked. Choose somebody else.');
    await ground.standsDown(theirs.caseId);
  });

  it('does not confirm a team that was changed while somebody looked, and shows how it stands', async () => {
    const { caseId, visitor, path, page } = await board();
    const seen = await visitor.follows(await visitor.sends(page, 'invite-member', invite(ground.people.dana)));
    const { position } = await ground.people.dana.does(`/cases/${caseId}/invitations/${ground.people.dana.id}/answer`, {
      answer: 'accepted',
    });
    await visitor.sees(`${path}?after=${position}`);
    const stale = await visitor.sends(seen, 'confirm-team');
    expect(stale.status).toBe(412);
    expect(stale.text).toContain('The team was changed while you looked.');
    expect(stale.text).toMatch(/Dana Reyes, Peer Said yes/);
    await ground.standsDown(caseId);
  });

  it("takes the lead's yes, and asks an approver for what only a second person can allow", async () => {
    const { visitor, page, path } = await board();
    let next = await visitor.follows(await visitor.sends(page, 'record-lead-agreement', { memberId: ground.people.other.id }));
    expect(next.text).toMatch(/Fit \d .*Pat Other.*\(the lead has agreed\)/);
    expect(next.html).toMatch(/<a href="#ask-conflict-override">Needed all the same\? Ask an approver<span class="unseen"> Kim Own/);
    next = await visitor.follows(
      await visitor.sends(next, 'ask-conflict-override', { memberId: ground.people.own.id, reason: 'no_one_else_available' }),
    );
    expect(next.text).toContain('An approver is asked.');
    const missing = await visitor.sends(next, 'ask-conflict-override', { memberId: ground.people.own.id, reason: [] });
    expect([missing.status, missing.html]).toEqual([422, expect.stringContaining('href="#ask-conflict-override-reason"')]);
    expect(missing.html).toContain(`name="to" value="${path}"`);
    next = await visitor.follows(
      await visitor.sendsForSure(next, 'declare-conflict', { memberId: ground.people.dana.id, conflict: 'witness_or_party' }),
    );
    expect(next.text).toMatch(/Not possible \d.*Dana Reyes Witnessed the incident or was party to it/);
  });

  it("takes the lead's yes also to somebody who is invited, and says that it is missing", async () => {
    const { caseId, visitor, page } = await board();
    const { id: memberId } = ground.people.jo;
    let next = await visitor.follows(await visitor.sends(page, 'invite-member', invite(ground.people.jo)));
    next = await visitor.follows(await visitor.sends(next, `record-phoned-answer-${memberId}`, { answer: 'accepted' }));
    expect(next.text).not.toContain("The lead's yes to Jo Field");
    next = await visitor.follows(await visitor.sendsForSure(next, 'declare-conflict', { memberId, conflict: 'close_relationship' }));
    expect(next.text).toContain("The lead's yes to Jo Field");
    next = await visitor.follows(await visitor.sends(next, `record-lead-agreement-${memberId}`, { memberId }));
    expect(next.text).not.toContain("The lead's yes to Jo Field");
    expect(next.text).toContain('(the lead has agreed)');
    await ground.standsDown(caseId);
  });

  it('says beforehand that a conflict stands down who is on the confirmed team, and afterwards that it did', async () => {
    const { caseId, visitor, page } = await board();
    const { id: memberId } = ground.people.jo;
    let next = await visitor.follows(await visitor.sends(page, 'invite-member', invite(ground.people.jo)));
    next = await visitor.follows(await visitor.sends(next, `record-phoned-answer-${memberId}`, { answer: 'accepted' }));
    next = await visitor.follows(await visitor.sends(next, `name-lead-${memberId}`, { memberId }));
    next = await visitor.follows(await visitor.sends(next, 'confirm-team'));
    const sure = await visitor.sends(next, 'declare-conflict', { memberId, conflict: 'witness_or_party' });
    expect(sure.text).toContain('Declare a conflict of a member Whoever is on the confirmed team stands down at once');
    next = await visitor.follows(await visitor.sends(sure, 'declare-conflict'));
    expect(next.text).toContain('Whoever was on the confirmed team and may not go with it has stood down. See who is missing now.');
    expect(next.text).toMatch(/Still missing Nobody is on the team any longer .*No mental health lead yet/);
    expect(next.text).toMatch(/Jo Field, Peer .*Stood down/);
    await ground.standsDown(caseId);
  });

  it('records a no with its reason, and keeps what was typed where the reason is missing', async () => {
    const { caseId, visitor, page } = await board();
    const next = await visitor.follows(await visitor.sends(page, 'invite-member', invite(ground.people.jo)));
    const no = { memberId: ground.people.jo.id, answer: 'declined' };
    const asked = await visitor.sends(next, 'record-phoned-answer', no);
    expect(asked.status).toBe(409);
    expect(asked.html).toMatch(/id="record-phoned-answer-reason-error"/);
    expect(asked.html).toMatch(/value="declined" checked/);
    const said = await visitor.follows(await visitor.sends(asked, 'record-phoned-answer', { ...no, reason: 'not_available' }));
    expect(said.text).toMatch(/Jo Field, Peer Said no Answered by phone .* Reason: Not available/);
    await ground.standsDown(caseId);
  });

  it('stands one member down without the others', async () => {
    const { caseId, visitor, page } = await board();
    let next = await visitor.follows(await visitor.sends(page, 'invite-member', invite(ground.people.dana)));
    next = await visitor.follows(await visitor.sends(next, 'invite-member', invite(ground.people.jo)));
    const one = { memberId: ground.people.jo.id, reason: 'too_few_people' };
    const unsaid = await visitor.sends(next, 'stand-down-member', { ...one, reason: [] });
    expect(unsaid.status).toBe(422);
    expect(unsaid.text).toContain('Why? Choose one of the options.');
    next = await visitor.follows(await visitor.sends(unsaid, 'stand-down-member', one));
    expect(next.text).toContain('The member has stood down.');
    expect(next.text).toMatch(/Dana Reyes, Peer Invited, no answer yet .*Jo Field, Peer Stood down/);
    await ground.standsDown(caseId);
  });

  it('opens a phone number for a purpose, shows it on that answer alone, and leaves an entry', async () => {
    const { visitor, path, page } = await board();
    expect(page.html).not.toMatch(/555-?0133/);
    const without = await visitor.sends(page, 'phone', { memberId: ground.people.jo.id });
    expect(without.status).toBe(422);
    expect(without.html).not.toMatch(/555-?0133/);
    const opened = await visitor.sends(page, 'phone', { memberId: ground.people.jo.id, purpose: 'arrange_response' });
    expect([opened.status, opened.location]).toEqual([200, null]);
    expect(opened.text).toContain('How to reach Jo Field, shown once: (816) 555-0133');
    expect(opened.html).toContain('href="tel:+18165550133"');
    expect((await visitor.sees(path)).html).not.toMatch(/555-?0133/);
  });

  it('seals where to meet, opens it for a purpose, and takes hostile text as text', async () => {
    const { caseId, visitor, page } = await board();
    let next = await visitor.follows(await visitor.sends(page, 'invite-member', invite(ground.people.jo)));
    const place = '<img src=x onerror=alert(1)> 12 Elm';
    next = await visitor.follows(
      await visitor.sends(next, 'set-meeting-place', { 'meetAt.day': '2026-11-23', 'meetAt.time': '15:00', place, contact: 'Sam' }),
    );
    expect(next.text).toMatch(/When Mon, Nov 23, 2026, 3:00 PM CST Where On record, sealed Whom to ask for On record, sealed/);
    expect(next.html).not.toContain('Elm');
    const opened = await visitor.sends(next, 'open-place', { purpose: 'arrange_response' });
    expect(opened.text).toContain(`Where to meet, shown once: Where ${place} Whom to ask for Sam`);
    expect(opened.html).not.toContain('<img');
    await ground.standsDown(caseId);
  });

  it('shows a member of the team who goes, and neither the board, nor reasons, nor forms', async () => {
    const { caseId, visitor, page, path } = await board();
    const { location } = await visitor.sends(page, 'invite-member', invite(ground.people.jo));
    const seen = await (await ground.visitor(ground.people.jo)).sees(location!);
    expect(seen.text).toContain('Jo Field, Peer Invited, no answer yet');
    expect(seen.text).not.toMatch(/Whom to invite|Kim Own|Change the team|Confirm the team/);
    expect(seen.html).not.toContain(`action="/cases/${caseId}/`);
    for (const who of [ground.people.other, ground.people.approver]) {
      expect((await (await ground.visitor(who)).sees(path)).status).toBe(404);
    }
    await ground.standsDown(caseId);
  });

  it('sends a case that is not triaged to its triage first', async () => {
    const { id, position } = await ground.coordinator.does('/cases', { agencyId: ground.agencyId });
    const seen = await (await ground.visitor(ground.coordinator)).sees(`/cases/${id}/team?after=${position}`);
    expect(seen.text).toContain('This request has not been triaged.');
    expect(seen.text).not.toContain('Whom to invite');
  });

  it('speaks Spanish throughout', async () => {
    const { visitor, path } = await board();
    const seen = await visitor.sees(`${path}?lang=es`);
    expect(seen.text).toMatch(/A quién invitar.*Aptos.*Preguntar a quien lidera.*No es posible.*El equipo actual/);
    expect(seen.text).toContain('Propia agencia: trabaja para la agencia que pidió ayuda');
  });
});
