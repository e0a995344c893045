import { ApiProblem } from '../api-client.js';
import { caseAtWork, type CaseAtWork } from './case-at-work.js';
import { DAY, HOUR, MINUTE, momentOf, type DemoWorld } from './demo-world.js';
import { followUpStory } from './follow-up-story.js';
import { programFor, type InventedRequest } from './invented-requests.js';
import { teamStory } from './team-story.js';
import { telephoneNumber } from './invented-names.js';
import type { StoryTime } from './timeline.js';

const outcomes = {
  group_intervention: 0.34,
  individual_only: 0.22,
  information_only: 0.14,
  watch_and_recontact: 0.1,
  none_indicated: 0.14,
  urgent_clinical: 0.06,
};
const channels = { peer_support_line: 5, supervisor: 4, dispatch_centre: 3, coordinator_direct: 2, member_direct: 2, incident_commander: 2, automatic_protocol: 1, other_team: 1 }; // prettier-ignore
const declines = { public_or_victims_out_of_scope: 3, not_eligible: 2, duplicate: 2, withdrawn: 2, better_served_by_other_team: 1, invalid: 1, investigation_or_critique_sought: 1 }; // prettier-ignore

/** How a request goes, from the call to the close: logged, called back, completed, triaged, approved, and what follows of it. */
export async function requestStory(world: DemoWorld, request: InventedRequest, time: StoryTime): Promise<void> {
  const work = await logged(world, request, time);
  const { chance, coordinator } = work;
  world.counted('requests');
  if (request.agency.outside) world.counted('requests from outside the region');
  await calledBack(work);
  if (chance.happens(0.08) && !request.agency.outside) {
    await work.does(coordinator, '/decline', { reason: chance.byShare(declines) });
    world.counted('requests declined');
    return;
  }
  await completed(work);
  await time.until(time.now() + chance.between(10, 90) * MINUTE);
  const outcome = request.agency.outside ? 'group_intervention' : chance.byShare(outcomes);
  await triaged(work, outcome);
  if (request.agency.outside && !(await approved(work))) return;
  // The ladder counts from triage, and again from what is held first: it does not wait for the team.
  world.timeline.begin(time.now() + MINUTE, (own) => followUpStory(beside(work, own)));
  if (outcome === 'group_intervention' || outcome === 'individual_only') await teamStory(work, outcome);
}

/** The same case in another story, in which other things fall out. */
function beside(work: CaseAtWork, time: StoryTime): CaseAtWork {
  const name = `follow-up of request ${work.request.number}`;
  return caseAtWork({ ...work, time, chance: work.world.chance(name) }, work.world.client(name));
}

async function logged(world: DemoWorld, request: InventedRequest, time: StoryTime): Promise<CaseAtWork> {
  const name = `request ${request.number}`;
  const chance = world.chance(`course of ${name}`);
  const client = world.client(name);
  const coordinator = chance.oneOf(world.office.coordinators);
  const late = request.loggedAt - request.receivedAt > DAY / 4;
  if (late) world.counted('entries made late');
  const { id } = await client.as(coordinator).post('/cases', {
    ...(chance.happens(0.95) && { channel: chance.byShare(channels) }),
    ...(chance.happens(0.85) && { begunBy: chance.byShare({ supervisor: 5, peer: 4, self: 2, protocol: 2, family: 0.4 }) }),
    ...(request.typeKnown && { incidentType: request.incidentType }),
    ...(chance.happens(0.85) && { urgency: chance.byShare({ now: 2, today: 5, this_week: 2, unknown: 1 }) }),
    ...(chance.happens(0.7) && { callBackContact: `Demo desk, ${telephoneNumber(chance.whole(0, 99))}` }),
    ...(late && { receivedAt: momentOf(request.receivedAt) }),
    agencyId: request.agency.id,
    occurredAt: momentOf(request.occurredAt),
    exposed: request.exposed,
  });
  return caseAtWork({ world, request, chance, time, id, coordinator }, client);
}

async function calledBack({ chance, time, coordinator, does }: CaseAtWork): Promise<void> {
  if (chance.happens(0.1)) return;
  await time.until(time.now() + chance.between(5, 90) * MINUTE);
  if (chance.happens(0.25)) {
    await does(coordinator, '/call-backs', { outcome: chance.byShare({ no_answer: 1, message_left: 2 }) });
    await time.until(time.now() + chance.between(1, 5) * HOUR);
  }
  await does(coordinator, '/call-backs', { outcome: 'reached' });
}

/** What was missing, or turns out to be otherwise. */
async function completed({ world, request, chance, coordinator, does }: CaseAtWork): Promise<void> {
  const { incidentType, exposed, typeKnown } = request;
  if (!typeKnown) await does(coordinator, '/corrections', { change: { incidentType }, reason: 'learned_later' });
  if (!chance.happens(0.08)) return;
  const more = exposed.map((row) => ({ ...row, about: row.about + chance.whole(1, 4) }));
  await does(coordinator, '/corrections', { change: { exposed: more }, reason: chance.byShare({ mistyped: 1, learned_later: 2 }) });
  world.counted('corrections');
}

async function triaged({ world, request, chance, coordinator, does }: CaseAtWork, outcome: string): Promise<void> {
  const offered = outcome !== 'none_indicated' && outcome !== 'information_only';
  const offers = request.exposed.map(({ discipline }) => ({
    discipline,
    answer: offered && chance.happens(0.9) ? 'offered' : chance.byShare({ declined: 2, not_applicable: 1 }),
  }));
  await does(coordinator, '/triage', { outcome, programs: outcome === 'none_indicated' ? [] : [programFor(request)], offers });
  world.counted(`triaged: ${outcome}`);
}

/** @returns whether a team may go */
async function approved({ world, chance, time, coordinator, does }: CaseAtWork): Promise<boolean> {
  const approver = chance.oneOf(world.office.approvers);
  await time.until(time.now() + chance.between(1, 8) * HOUR);
  const how = chance.byShare({ granted: 0.6, phoned: 0.25, refused: 0.15 });
  world.counted(`approvals: ${how}`);
  if (how === 'phoned') {
    await does(coordinator, '/pre-approval/phoned', { approverId: approver });
    // The confirmation is due within three days; whatever comes first goes on meanwhile.
    const confirmAt = time.now() + chance.between(20, 60) * HOUR;
    world.timeline.begin(confirmAt, () => does(approver, '/pre-approval/decision', { granted: true }).catch(unlessEnded));
    return true;
  }
  await does(approver, '/pre-approval/decision', { granted: how === 'granted' });
  return how === 'granted';
}

/** A case that has ended meanwhile needs no confirmation any more. */
function unlessEnded(error: unknown): void {
  if (!(error instanceof ApiProblem) || error.status !== 422) throw error;
}
