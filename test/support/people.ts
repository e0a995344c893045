import request from 'supertest';
import { Actor, type Answer } from './acting.js';
import { actingAt, operator, type ActingAt } from './who-acts.js';

export interface Member {
  readonly agencyId?: string;
  readonly unitId?: string;
  readonly programs?: readonly string[];
  readonly teamRoles?: readonly string[];
  readonly roles?: readonly string[];
  readonly hours?: number;
}

/** Of each service by how one acts at it: an address is given again to the service of another spec. */
const officers = new WeakMap<ActingAt, Promise<Actor>>();

/** The privacy officer who approves roles at a service; added when the first is asked for. */
export function privacyOfficer(url: string, by: Actor): Promise<Actor> {
  const known = officers.get(actingAt(url)) ?? officerAt(url, by);
  officers.set(actingAt(url), known);
  return known;
}

async function officerAt(url: string, by: Actor): Promise<Actor> {
  const { body, status } = await request(url)
    .post('/api/v1/people/first-privacy-officer')
    .set(await operator(url))
    .send({ name: 'Uma Grant' });
  if (status === 201) return new Actor(url, (body as { personId: string }).personId);
  const { people } = await by.sees<{ people: readonly { personId: string; roles: readonly string[] }[] }>('/people?limit=200');
  return new Actor(url, people.find(({ roles }) => roles.includes('privacy_officer'))!.personId);
}

/** Gives somebody a role as people do: an administrator proposes it, and a privacy officer approves. */
export async function giveRole(url: string, by: Actor, personId: string, role: string): Promise<Answer> {
  if (role === 'peer_member') return by.does(`/people/${personId}/peer-member`);
  const officer = await privacyOfficer(url, by);
  await by.does(`/people/${personId}/roles/propose`, { role });
  return officer.does(`/people/${personId}/roles/approve`, { role });
}

/** The first person of an empty service: coordinator and administrator. */
export async function firstCoordinator(url: string): Promise<Actor> {
  const { body } = await request(url)
    .post('/api/v1/people/first')
    .set(await operator(url))
    .send({ name: 'Robin Vale' })
    .expect(201);
  return new Actor(url, (body as { personId: string }).personId);
}

export async function person(url: string, by: Actor, name: string, roles: readonly string[]): Promise<Actor> {
  const { id } = await by.does('/people', { name, anotherOfThisName: true });
  for (const role of roles) await giveRole(url, by, id, role);
  return new Actor(url, id);
}

/** A trained member of a team, with credentials for what they do that hold for years. */
export async function member(url: string, by: Actor, name: string, as: Member = {}): Promise<Actor> {
  const { agencyId, unitId, programs = ['telecommunicator_911'], teamRoles = ['peer'], roles = ['peer_member'], hours = 60 } = as;
  const someone = await person(url, by, name, roles);
  const at = `/people/${someone.id}`;
  const place = { ...(agencyId ? { agencyId } : {}), ...(unitId ? { unitId } : {}) };
  await by.does(`${at}/membership`, { programs, disciplines: ['dispatcher'], teamRoles, ...place });
  await by.does(`${at}/trainings`, { on: '2026-01-10', hours });
  await by.does(`${at}/credentials`, { kind: 'peer_support_certificate', validUntil: '2029-12-31' });
  if (teamRoles.includes('mental_health_lead')) await by.does(`${at}/credentials`, { kind: 'clinical_licence', validUntil: '2029-12-31' });
  return someone;
}
