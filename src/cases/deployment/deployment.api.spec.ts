import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import type { CommandMechanism, DomainEvent } from '../../../libs/event-sourcing/index.js';
import { isSealed } from '../../../libs/personal-data/index.js';
import { testService, type TestService } from '../../../test/support/service.js';
import { registered } from '../../agencies/domain/agency.testkit.js';
import { COMMAND_MECHANISM } from '../../commands/stream-of.js';
import type { PersonRole } from '../../vocabulary/index.js';
import { agency, triaged } from '../domain/case.testkit.js';
import { otherAgency } from '../domain/deployment.testkit.js';
import { as } from '../../../test/support/who-acts.js';

let service: TestService;
let store: CommandMechanism['store'];
let coordinator: string;
beforeAll(async () => {
  service = await testService();
  store = service.app.get<CommandMechanism>(COMMAND_MECHANISM, { strict: false }).store;
  await given(`agency-${agency}`, registered());
  coordinator = await person(['coordinator']);
});
afterAll(() => service.end());

async function given(stream: string, events: readonly DomainEvent[]): Promise<void> {
  const metadata = { commandId: randomUUID(), actor: 'somebody', recordedAt: service.clock.now().toISOString() };
  await store.append(
    stream,
    -1,
    events.map((event) => ({ id: randomUUID(), version: 1, event, metadata })),
  );
}

async function person(roles: readonly PersonRole[], agencyId = otherAgency): Promise<string> {
  const personId = randomUUID();
  await given(`person-${personId}`, [
    { type: 'PersonAdded', data: { name: 'Robin Vale' } },
    ...roles.map((role) => ({ type: 'RoleGranted', data: { role } })),
    {
      type: 'MembershipChanged',
      data: {
        programs: roles.includes('peer_member') ? ['telecommunicator_911'] : [],
        agencyId,
        unitId: null,
        disciplines: ['dispatcher'],
        teamRoles: ['peer'],
      },
    },
    { type: 'TrainingRecorded', data: { trainingId: randomUUID(), on: '2026-01-10', hours: 48 } },
    { type: 'CredentialRecorded', data: { kind: 'peer_support_certificate', validUntil: '2027-12-31' } },
  ]);
  return personId;
}

async function triagedCase(): Promise<string> {
  const caseId = randomUUID();
  await given(`case-${caseId}`, triaged());
  return caseId;
}

const post = (actor: string, path: string, body: object = {}) =>
  supertest(service.url).post(`/api/v1/cases/${path}`).use(as(service.url, actor)).send(body);
const get = (actor: string, path: string) => supertest(service.url).get(`/api/v1/cases/${path}`).use(as(service.url, actor));

describe('a deployment, over the API', () => {
  it('goes from the candidates to a confirmed team and its end', async () => {
    const [caseId, first, second] = [await triagedCase(), await person(['peer_member', 'team_lead']), await person(['peer_member'])];
    const invited = await post(coordinator, `${caseId}/invitations`, { memberId: first, teamRole: 'peer' }).expect(200);
    const { position } = invited.body as { position: string };
    const listed = await get(coordinator, `${caseId}/candidates?after=${position}`).expect(200);
    expect((listed.body.fit as { memberId: string; status: string | null }[]).map((one) => [one.memberId, one.status])).toEqual(
      expect.arrayContaining([
        [second, null],
        [first, 'invited'],
      ]),
    );

    await post(first, `${caseId}/invitations/${first}/answer`, { answer: 'accepted' }).expect(200);
    await post(coordinator, `${caseId}/invitations`, { memberId: second, teamRole: 'peer' }).expect(200);
    await post(coordinator, `${caseId}/invitations/${second}/phoned-answer`, { answer: 'accepted' }).expect(200);
    await post(coordinator, `${caseId}/lead`, { memberId: first }).expect(200);
    await post(first, `${caseId}/meeting-place`, { meetAt: '2026-11-23T14:00:00-06:00', place: '12 Elm Street', contact: 'Sam' }).expect(
      200,
    );
    await post(first, `${caseId}/team/confirm`).expect(200);
    const again = await post(coordinator, `${caseId}/team/confirm`).expect(200);
    expect(again.body).toMatchObject({ changed: false });
    await post(first, `${caseId}/team/${second}/stand-down`, { reason: 'too_few_people' }).expect(200);
    await post(first, `${caseId}/team/stand-down`, { reason: 'work_done' }).expect(200);

    const events = (await store.read(`case-${caseId}`)).map(({ event }) => event);
    expect(events.slice(2).map(({ type }) => type)).toEqual([
      'DeploymentOpened',
      'MemberInvited',
      'InvitationAnswered',
      'MemberInvited',
      'InvitationAnswered',
      'LeadNamed',
      'MeetingPlaceSet',
      'TeamConfirmed',
      'MemberStoodDown',
      'DeploymentStoodDown',
    ]);
    const set = events.find(({ type }) => type === 'MeetingPlaceSet')!.data as Record<'place' | 'contact', string>;
    expect([isSealed(set.place), isSealed(set.contact)]).toEqual([true, true]);
    expect(JSON.stringify(events)).not.toMatch(/Elm|Sam/);
  });

  it('keeps an own-agency member away until a second person overrides it', async () => {
    const [caseId, member] = [await triagedCase(), await person(['peer_member'], agency)];
    const approver = await person(['approver']);
    const invitation = { memberId: member, teamRole: 'peer' };
    const refused = await post(coordinator, `${caseId}/invitations`, invitation).expect(409);
    expect(refused.body).toMatchObject({ code: 'own_agency', errors: [{ field: 'memberId' }] });
    await post(coordinator, `${caseId}/conflict-overrides`, { memberId: member, reason: 'no_one_else_available' }).expect(200);
    await post(coordinator, `${caseId}/conflict-overrides/${member}/decision`, { decision: 'granted' }).expect(403);
    await post(approver, `${caseId}/conflict-overrides/${member}/decision`, { decision: 'granted' }).expect(200);
    await post(coordinator, `${caseId}/invitations`, invitation).expect(200);
  });

  it('takes a close relationship declared for a member, and asks the lead', async () => {
    const [caseId, member] = [await triagedCase(), await person(['peer_member'])];
    const close = { memberId: member, conflict: 'close_relationship' };
    await post(member, `${caseId}/conflicts`, close).expect(404);
    await post(coordinator, `${caseId}/conflicts`, close).expect(200);
    const refused = await post(coordinator, `${caseId}/invitations`, { memberId: member, teamRole: 'peer' }).expect(409);
    expect(refused.body).toMatchObject({ code: 'lead_must_agree' });
    await post(coordinator, `${caseId}/lead-agreements`, { memberId: member }).expect(200);
    await post(coordinator, `${caseId}/invitations`, { memberId: member, teamRole: 'peer' }).expect(200);
  });

  it('names the field of what is malformed, takes no text, and says so of a place that is too long', async () => {
    const caseId = await triagedCase();
    const bad = await post(coordinator, `${caseId}/invitations`, { memberId: 'nobody', teamRole: 'boss', note: 'x' }).expect(400);
    // What is not known is not repeated: it may be what somebody said.
    expect((bad.body.errors as { field: string }[]).map(({ field }) => field).sort()).toEqual(['', 'memberId', 'teamRole']);
    const long = await post(coordinator, `${caseId}/meeting-place`, { place: 'x'.repeat(121) }).expect(400);
    expect(long.body.errors).toMatchObject([{ field: 'place' }]);
    await post(coordinator, `${caseId}/meeting-place`, { place: 'Elm Street' }).expect(409);
  });
});
