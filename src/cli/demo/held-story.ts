import type { CaseAtWork } from './case-at-work.js';
import { DAY, HOUR, MINUTE, momentOf } from './demo-world.js';
import type { Team } from './team-story.js';

/** What a team sets out to hold. */
export interface Planned {
  readonly kind: string;
  /** From the confirmation of the team on. */
  readonly afterHours: number;
}

const sheets = ['stress_reactions_sheet', 'coping_card', 'sleep_sheet', 'eap_card', 'crisis_line_card', 'family_guide'] as const;
const referrals = { eap: 8, licensed_mhp: 4, chaplain: 3, grief_group: 1, specialised_clinician: 1, family_counselling: 1 };
const cancelled = { no_longer_wanted: 3, too_few_people: 2, safety: 0.5 };

/** What a team holds, what is put right of it, and its own care. @returns when it served last; null where nothing was held */
export async function heldStory(work: CaseAtWork, team: Team, planned: Planned): Promise<number | null> {
  const { world, chance, time, does, coordinator } = work;
  const lead = team[0].id;
  const endedAt = await held(work, lead, planned);
  if (endedAt === null) {
    await does(lead, '/team/stand-down', { reason: 'no_longer_wanted' });
    return null;
  }
  let last = endedAt;
  if (planned.kind !== 'one_on_one' && chance.happens(0.25)) {
    const again = await held(work, lead, { kind: 'follow_up_debriefing', afterHours: chance.between(5, 12) * 24 });
    last = again ?? last;
  }
  await referred(work, lead);
  await time.until(time.now() + chance.between(2, 30) * HOUR);
  await does(chance.happens(0.7) ? lead : coordinator, '/team/stand-down', { reason: 'work_done' });
  // Mostly within three days; where it is forgotten, it is late.
  await time.until(Math.max(time.now(), endedAt + (chance.happens(0.85) ? chance.between(20, 70) : chance.between(75, 150)) * HOUR));
  await does(lead, '/team-care');
  world.counted('team care done');
  return last;
}

/** @returns when it ended; null where it was cancelled */
async function held(work: CaseAtWork, lead: string, { kind, afterHours }: Planned): Promise<number | null> {
  const { world, request, chance, time, coordinator, does } = work;
  const mode = kind === 'one_on_one' ? chance.byShare({ in_person: 5, telephone: 4, video: 1 }) : 'in_person';
  let plannedFor = time.now() + afterHours * HOUR;
  await does(lead, '/interventions', { kind, mode, plannedFor: momentOf(plannedFor) });
  const id = (await work.page()).interventions.find(({ status }) => status === 'planned')!.id;
  const at = `/interventions/${id}`;
  if (chance.happens(0.07)) {
    plannedFor += chance.between(3, 30) * HOUR;
    await does(coordinator, `${at}/reschedule`, {
      plannedFor: momentOf(plannedFor),
      deviation: chance.byShare({ operational_demand: 3, travel: 1 }),
    });
  }
  if (chance.happens(0.05)) {
    await time.until(plannedFor - HOUR);
    await does(coordinator, `${at}/cancel`, { reason: chance.byShare(cancelled) });
    return null;
  }
  const minutes =
    kind === 'one_on_one' ? chance.amount(50, 120, 0.3) : kind === 'cisd' ? chance.amount(130, 240, 0.2) : chance.amount(50, 120, 0.3);
  const endedAt = plannedFor + minutes * MINUTE;
  await time.until(endedAt + (chance.happens(0.88) ? chance.between(0.2, 6) : chance.between(12, 90)) * HOUR);
  const attended = request.exposed.map(({ discipline, about }) => ({ discipline, count: kind === 'one_on_one' ? 1 : cameOf(work, about) }));
  const facts = { heldAt: momentOf(plannedFor), minutes, attended: kind === 'one_on_one' ? attended.slice(0, 1) : attended };
  await does(lead, `${at}/held`, { ...facts, resources: sheets.filter(() => chance.happens(0.35)) });
  world.counted(kind === 'one_on_one' ? 'talks with individuals' : 'group responses');
  if (chance.happens(0.08)) {
    await time.until(time.now() + chance.between(1, 5) * DAY);
    const more = facts.attended.map((row) => ({ ...row, count: row.count + chance.whole(1, 2) }));
    await does(lead, `${at}/correct`, { attended: more, reason: chance.byShare({ mistyped: 2, learned_later: 1 }) });
    world.counted('corrections');
  }
  return endedAt;
}

function cameOf({ chance }: CaseAtWork, about: number): number {
  return Math.max(1, Math.round(about * chance.between(0.5, 1.1)));
}

async function referred({ world, chance, time, does, page }: CaseAtWork, lead: string): Promise<void> {
  if (!chance.happens(0.45)) return;
  for (let offers = chance.whole(1, 2); offers > 0; offers--) {
    await does(lead, '/referrals', { kind: chance.byShare(referrals) });
    world.counted('referrals');
  }
  await time.until(time.now() + chance.between(4, 40) * HOUR);
  for (const referralId of (await page()).referrals.flatMap(({ unanswered }) => unanswered)) {
    if (chance.happens(0.8)) await does(lead, `/referrals/${referralId}/answer`, { accepted: chance.happens(0.5) });
  }
}
