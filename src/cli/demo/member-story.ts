import { giveRoles } from '../give-roles.js';
import type { StoryTime } from './timeline.js';
import { DAY, HOUR, momentOf, type DemoWorld } from './demo-world.js';
import { telephoneNumber } from './invented-names.js';
import type { DemoMember } from './roster.js';

const dayOf = (instant: number) => momentOf(instant).slice(0, 'YYYY-MM-DD'.length);

/** How the years of one member go: joins, is trained on, renews credentials or forgets to, is away, may leave. */
export async function memberStory(world: DemoWorld, member: DemoMember, number: number, time: StoryTime): Promise<void> {
  await joins(world, member, number, time);
  const chance = world.chance(`member ${number}`);
  for (;;) {
    await time.until(Math.min(member.leavesAt, time.now() + chance.between(20, 160) * DAY));
    if (time.now() >= member.leavesAt) break;
    const next = chance.byShare({ trained: 0.75, away: 0.25 });
    if (next === 'trained') await trained(world, member, number, dayOf(time.now() - DAY), chance.whole(4, 32) / 4);
    else await away(world, member, number, time.now() + chance.between(5, 24) * DAY);
    if (member.credentialUntil < time.now() + 170 * DAY) {
      // Most renew in time; some find out that it has lapsed.
      await time.until(member.credentialUntil + (chance.happens(0.9) ? chance.between(-25, -5) : chance.between(5, 60)) * DAY);
      await credentialed(world, member, number, time.now() + chance.between(700, 760) * DAY);
    }
  }
  await world.client(`leaving ${number}`).as(world.office.administrator).post(`/people/${member.id}/deactivate`);
}

async function joins(world: DemoWorld, member: DemoMember, number: number, time: StoryTime): Promise<void> {
  const keeper = world.client(`joining ${number}`).as(world.office.administrator);
  const chance = world.chance(`joining ${number}`);
  const { name, program, discipline, agencyId, mayLead, mentalHealth, trainee } = member;
  const { id } = await keeper.post('/people', { name, anotherOfThisName: true });
  member.id = id;
  const at = `/people/${id}`;
  const givers = { administrator: keeper, officer: keeper.as(world.office.privacyOfficer) };
  await giveRoles(givers, id, ['peer_member', ...(mayLead ? ['team_lead'] : [])]);
  await keeper.post(`${at}/contact`, { phone: telephoneNumber(number) });
  const teamRoles = ['peer', ...(mayLead ? ['team_lead'] : []), ...(mentalHealth ? ['mental_health_lead'] : [])];
  await keeper.post(`${at}/membership`, { programs: [program], agencyId, disciplines: [discipline], teamRoles });
  const hours = trainee ? chance.whole(8, 30) : chance.whole(41, 96);
  await trained(world, member, number, dayOf(time.now() - chance.between(5, 700) * DAY), hours);
  await credentialed(world, member, number, Math.max(member.credentialUntil, time.now() + 100 * DAY));
  if (mentalHealth) await keeper.post(`${at}/credentials`, { kind: 'clinical_licence', validUntil: dayOf(world.end + 400 * DAY) });
  if (chance.happens(0.6)) await world.client(`agreeing ${number}`).as(id).post(`${at}/console-roster/agree`);
  world.counted('members who joined');
}

async function trained(world: DemoWorld, { id }: DemoMember, number: number, on: string, hours: number): Promise<void> {
  await world.client(`training ${number} ${on}`).as(world.office.administrator).post(`/people/${id}/trainings`, { on, hours });
}

async function credentialed(world: DemoWorld, member: DemoMember, number: number, until: number): Promise<void> {
  member.credentialUntil = until;
  const body = { kind: 'peer_support_certificate', validUntil: dayOf(until) };
  await world
    .client(`credential ${number} ${body.validUntil}`)
    .as(world.office.administrator)
    .post(`/people/${member.id}/credentials`, body);
}

async function away(world: DemoWorld, member: DemoMember, number: number, until: number): Promise<void> {
  // Whoever is out with a team is not away as well.
  if (member.busyUntil > world.timeline.now() - HOUR) return;
  member.unavailableUntil = until;
  const body = { unavailableUntil: dayOf(until) };
  await world.client(`away ${number} ${body.unavailableUntil}`).as(member.id).post(`/people/${member.id}/availability`, body);
}
