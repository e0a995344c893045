import type { CaseAtWork } from './case-at-work.js';
import { HOUR, MINUTE, momentOf } from './demo-world.js';
import { heldStory, type Planned } from './held-story.js';
import { telephoneNumber } from './invented-names.js';
import { programFor } from './invented-requests.js';
import type { DemoMember } from './roster.js';

/** A team that was confirmed, its lead first. */
export type Team = readonly [DemoMember, ...DemoMember[]];

const declines = { not_available: 6, no_answer: 3, supervisory_relation: 0.5, close_relationship: 0.5 };

/** A team is built, goes, holds what was planned, and stands down. */
export async function teamStory(work: CaseAtWork, outcome: 'group_intervention' | 'individual_only'): Promise<void> {
  const { world, chance, time, coordinator, does } = work;
  await time.until(time.now() + chance.between(0.3, 4) * HOUR);
  // Chosen before anything is sent, so that two teams that are built at once do not ask for the same people.
  const planned = plan(work, outcome);
  const asked = outcome === 'individual_only' ? choose(work, 1, false) : choose(work, chance.whole(3, 5), planned.kind === 'cisd');
  if (asked.length === 0) return;
  const team = await invited(work, asked);
  if (team === null) {
    for (const member of asked) world.roster.release(member, null, time.now());
    return;
  }
  await does(coordinator, '/lead', { memberId: team[0].id });
  if (chance.happens(0.8)) {
    const contact = `Demo shift lead, ${telephoneNumber(chance.whole(0, 99))}`;
    await does(coordinator, '/meeting-place', { meetAt: momentOf(time.now() + HOUR), place: 'Demo community room', contact });
  }
  await does(coordinator, '/team/confirm');
  world.counted('teams sent');
  const servedAt = await heldStory(work, team, team.some((one) => one.mentalHealth) ? planned : { ...planned, kind: without(planned) });
  for (const member of asked) world.roster.release(member, team.includes(member) ? servedAt : null, time.now());
}

function plan({ chance }: CaseAtWork, outcome: string): Planned {
  if (outcome === 'individual_only') return { kind: 'one_on_one', afterHours: chance.between(2, 60) };
  const kind = chance.byShare({ defusing: 0.42, cisd: 0.38, crisis_management_briefing: 0.2 });
  const inTime = { defusing: [0.5, 5], cisd: [24, 70], crisis_management_briefing: [2, 40] }[kind] as [number, number];
  return { kind, afterHours: chance.between(...inTime) * (chance.happens(0.85) ? 1 : 2.5) };
}

/** Nobody plans a debriefing in seven phases without a professional on the team. */
function without({ kind }: Planned): string {
  return kind === 'cisd' ? 'crisis_management_briefing' : kind;
}

/** A lead, a professional where one is needed, and peers: as many as can go. */
function choose({ world, request, time }: CaseAtWork, size: number, withProfessional: boolean): readonly DemoMember[] {
  const wanted = { program: programFor(request), agencyId: request.agency.id, now: time.now() };
  const lead = world.roster.take({ ...wanted, as: 'lead' });
  if (lead === null) return [];
  const professional = withProfessional ? world.roster.take({ ...wanted, as: 'mental_health_lead' }) : null;
  const peers = Array.from({ length: size - 1 }, () => world.roster.take(wanted));
  return [lead, professional, ...peers].filter((one) => one !== null);
}

/** @returns those who said yes, led by whom it was meant for; null where that one cannot */
async function invited(work: CaseAtWork, asked: readonly DemoMember[]): Promise<Team | null> {
  const { chance, time, coordinator, does } = work;
  const yes: DemoMember[] = [];
  for (const [index, member] of asked.entries()) {
    const teamRole = index === 0 ? 'team_lead' : member.mentalHealth ? 'mental_health_lead' : 'peer';
    await does(coordinator, '/invitations', { memberId: member.id, teamRole });
  }
  for (const [index, member] of asked.entries()) {
    await time.until(time.now() + chance.between(2, 25) * MINUTE);
    const accepts = index === 0 || chance.happens(0.85);
    const said = accepts ? { answer: 'accepted' } : { answer: 'declined', reason: chance.byShare(declines) };
    if (chance.happens(0.6)) await does(member.id, `/invitations/${member.id}/answer`, said);
    else await does(coordinator, `/invitations/${member.id}/phoned-answer`, said);
    if (accepts) yes.push(member);
  }
  const [lead, ...others] = yes;
  return lead === undefined ? null : [lead, ...others];
}
