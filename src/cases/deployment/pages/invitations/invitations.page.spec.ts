import { teamGround, type TeamGround } from '../team/team-ground.testkit.js';

describe("a member's own invitations", () => {
  let ground: TeamGround;
  beforeAll(async () => {
    ground = await teamGround();
  });
  afterAll(() => ground?.service.end());

  const invitedTo = async (who: keyof TeamGround['people'] = 'jo') => {
    const { caseId } = await ground.triagedCase();
    const { position } = await ground.coordinator.does(`/cases/${caseId}/invitations`, {
      memberId: ground.people[who].id,
      teamRole: 'peer',
    });
    const visitor = await ground.visitor(ground.people[who]);
    return { caseId, visitor, page: await visitor.sees(`/invitations?after=${position}`) };
  };
  const end = (caseId: string) => ground.standsDown(caseId);

  it('ask one question, tell what it is about, and say who sees the answer', async () => {
    const { caseId, page } = await invitedTo();
    expect(page.status).toBe(200);
    expect(page.text).toContain('The coordinators and the lead of the team see your answer and its reason.');
    expect(page.text).toMatch(
      /Can you come as Peer\? Waiting for your answer Prairie County Dispatch Fatal crash How urgent: Not known yet/,
    );
    expect(page.html).toContain('aria-current="page">Invitations');
    expect(Buffer.byteLength(page.html)).toBeLessThan(40_000);
    await end(caseId);
  });

  it('take a yes with one tap, and then tell where to meet, for a purpose', async () => {
    const { caseId, visitor, page } = await invitedTo();
    await ground.coordinator.does(`/cases/${caseId}/meeting-place`, {
      meetAt: '2026-11-23T15:00:00-06:00',
      place: '12 Elm',
      contact: 'Sam',
    });
    const yes = await visitor.follows(await visitor.sends(page, `yes-${caseId}`));
    expect(yes.text).toContain('Your yes is recorded. Thank you.');
    expect(yes.text).toContain('You said yes');
    expect(yes.text).toContain('When Mon, Nov 23, 2026, 3:00 PM CST Where On record, sealed');
    expect(yes.html).not.toContain('Elm');
    const unsaid = await visitor.sends(yes, `place-${caseId}`);
    expect([unsaid.status, unsaid.html.includes('Elm')]).toEqual([422, false]);
    const opened = await visitor.sends(yes, `place-${caseId}`, { purpose: 'arrange_response' });
    expect([opened.status, opened.location]).toEqual([200, null]);
    expect(opened.text).toContain('Where 12 Elm Whom to ask for Sam');
    expect((await visitor.sees('/invitations')).html).not.toContain('Elm');
    await end(caseId);
  });

  it('take a no with a coded reason, and ask for it where it is missing', async () => {
    const { caseId, visitor, page } = await invitedTo();
    const asked = await visitor.sends(page, `no-${caseId}`);
    expect(asked.status).toBe(422);
    expect(asked.text).toContain('Choose one of the options.');
    expect(asked.html).toContain(`href="#no-${caseId}-reason"`);
    expect(asked.html).toContain('name="to" value="/invitations"');
    const no = await visitor.follows(await visitor.sendsForSure(asked, `no-${caseId}`, { reason: 'not_available' }));
    expect(no.text).toContain('Your no is recorded.');
    expect(no.text).toContain('You are not invited to any team now.');
    await end(caseId);
  });

  it('ask once before a no, saying what follows, and let it be taken back until the team is confirmed', async () => {
    const { caseId, visitor, page } = await invitedTo();
    const sure = await visitor.sends(page, `no-${caseId}`, { reason: 'not_available' });
    expect([sure.status, sure.text]).toEqual([200, expect.stringContaining('Until the team is confirmed you can still say yes')]);
    expect((await visitor.sees('/invitations')).text).toContain('Waiting for your answer');
    const conflict = await visitor.sends(page, `no-${caseId}`, { reason: 'witness_or_party' });
    expect(conflict.text).toContain('Only a coordinator can take a conflict back.');
    const no = await visitor.follows(await visitor.sends(sure, `no-${caseId}`));
    expect(no.text).toMatch(/You said no Peer You answered .* I can come after all/);
    expect(no.text).not.toContain('Prairie County');
    const yes = await visitor.follows(await visitor.sends(no, `yes-${caseId}`));
    expect(yes.text).toMatch(/Your yes is recorded.*You said yes/);
    await end(caseId);
  });

  it('replace no answer that was recorded since the page was drawn, and say what stands', async () => {
    const { caseId, visitor, page } = await invitedTo();
    const accepted = await visitor.sends(page, `yes-${caseId}`);
    const stale = await visitor.sends(page, `no-${caseId}`, { reason: 'not_available' });
    expect([stale.status, stale.text]).toEqual([
      409,
      expect.stringMatching(/Another answer to this invitation was recorded.*You said yes/),
    ]);
    await visitor.sendsForSure(stale, `no-${caseId}`, { reason: 'not_available' });
    expect((await visitor.follows(accepted)).text).toMatch(/it no longer stands.*You said no/);
    const again = await visitor.follows(await visitor.sends(page, `yes-${caseId}`));
    expect(again.text).not.toContain('Your yes is recorded');
    const other = await visitor.sees('/invitations');
    const phoned = { answer: 'accepted' };
    await ground.coordinator.does(`/cases/${caseId}/invitations/${ground.people.jo.id}/phoned-answer`, phoned);
    expect((await visitor.sees('/invitations')).text).toMatch(/You said yes .* Answered by telephone Mon, Nov 23/);
    const unchanged = await visitor.follows(await visitor.sends(other, `yes-${caseId}`));
    expect(unchanged.text).toContain('You said yes');
    await end(caseId);
  });

  it('let a member change a yes until the team is confirmed, and say so of one that came too late', async () => {
    const { caseId, visitor, page } = await invitedTo();
    const yes = await visitor.follows(await visitor.sends(page, `yes-${caseId}`));
    await ground.coordinator.does(`/cases/${caseId}/lead`, { memberId: ground.people.jo.id });
    await ground.coordinator.does(`/cases/${caseId}/team/confirm`);
    const late = await visitor.sends(yes, `no-${caseId}`, { reason: 'not_available' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('The team was confirmed in the meantime');
    expect(late.text).toContain('You are on the team');
    await end(caseId);
  });

  it('say so where the invitation was withdrawn while the member looked', async () => {
    const { caseId, visitor, page } = await invitedTo();
    await ground.coordinator.does(`/cases/${caseId}/team/${ground.people.jo.id}/stand-down`, { reason: 'too_few_people' });
    const late = await visitor.sends(page, `yes-${caseId}`);
    expect(late.status).toBe(409);
    expect(late.text).toContain('This invitation no longer stands');
    const conflict = await visitor.sends(page, `conflict-${caseId}`, { conflict: 'witness_or_party' });
    expect([conflict.status, conflict.text]).toEqual([409, expect.stringContaining('This invitation no longer stands')]);
    await end(caseId);
  });

  it('take no yes by telephone over a no that the member gave meanwhile', async () => {
    const { caseId } = await invitedTo();
    const { jo } = ground.people;
    const desk = await ground.visitor(ground.coordinator);
    const drawn = await desk.sees(`/cases/${caseId}/team`);
    await jo.does(`/cases/${caseId}/invitations/${jo.id}/answer`, { answer: 'declined', reason: 'not_available' });
    const late = await desk.sends(drawn, `record-phoned-answer-${jo.id}`, { answer: 'accepted' });
    expect([late.status, late.text]).toEqual([409, expect.stringContaining('Another answer to this invitation was recorded')]);
    expect((await desk.sends(drawn, 'record-phoned-answer', { memberId: jo.id, answer: 'accepted' })).status).toBe(412);
    expect((await desk.sees(`/cases/${caseId}/team`)).text).toMatch(/Jo Field, Peer .*Said no/);
    await end(caseId);
  });

  it('take a conflict as a code', async () => {
    const { caseId, visitor, page } = await invitedTo('dana');
    const sure = await visitor.sends(page, `conflict-${caseId}`, { conflict: 'close_relationship' });
    expect([sure.status, sure.text]).toEqual([
      200,
      expect.stringMatching(/Declare a conflict in AW.*Only a coordinator can take a conflict back/),
    ]);
    expect(sure.text).not.toContain('stand down');
    const declared = await visitor.follows(await visitor.sends(sure, `conflict-${caseId}`));
    expect(declared.text).toContain('Your conflict is recorded.');
    const { deployment } = await ground.coordinator.sees<{ deployment: { members: { reasons: string[] }[] } }>(`/cases/${caseId}`);
    expect(deployment.members[0]!.reasons).toEqual(['close_relationship']);
    await end(caseId);
  });

  it('ask once before a conflict by which whoever is on the confirmed team stands down', async () => {
    const { caseId, visitor, page } = await invitedTo();
    await visitor.sends(page, `yes-${caseId}`);
    await ground.coordinator.does(`/cases/${caseId}/lead`, { memberId: ground.people.jo.id });
    await ground.coordinator.does(`/cases/${caseId}/team/confirm`);
    const onTeam = await visitor.sees('/invitations');
    const sure = await visitor.sends(onTeam, `conflict-${caseId}`, { conflict: 'witness_or_party' });
    expect([sure.status, sure.text]).toEqual([
      200,
      expect.stringMatching(/You stand down from the team at once.*you see this case no more/),
    ]);
    expect((await visitor.sees('/invitations')).text).toContain('You are on the team');
    const declared = await visitor.follows(await visitor.sends(sure, `conflict-${caseId}`));
    expect(declared.text).toContain('Your conflict is recorded.');
    expect((await visitor.sees(`/cases/${caseId}`)).status).toBe(404);
    await end(caseId);
  });

  it("are nobody else's: another sees none, and cannot answer in a member's place", async () => {
    const { caseId, page } = await invitedTo();
    const other = await ground.visitor(ground.people.dana);
    expect((await other.sees('/invitations')).text).not.toContain('Can you come');
    const own = await invitedTo('dana');
    const foreign = { ...own.page, html: own.page.html.replaceAll(own.caseId, caseId) };
    const tried = await own.visitor.sends(foreign, `yes-${caseId}`);
    expect(tried.status).toBe(404);
    expect((await (await ground.visitor(ground.people.jo)).sees('/invitations')).text).toContain('Waiting for your answer');
    expect(page.html).not.toContain(own.caseId);
    await end(caseId);
    await end(own.caseId);
  });

  it('speak Spanish', async () => {
    const { caseId, visitor } = await invitedTo();
    const seen = await visitor.sees('/invitations?lang=es');
    expect(seen.text).toMatch(/Sus invitaciones.*¿Puede venir como .*\? Espera su respuesta.*Sí, puedo ir/);
    await end(caseId);
  });
});
