import type { CaseAtWork, FollowUp } from './case-at-work.js';
import { DAY, HOUR, MINUTE } from './demo-world.js';

const outcomes = { reached_ok: 66, no_answer: 13, reached_wants_more: 5, reached_referred: 5, declined: 5, unreachable: 3, not_needed: 3 };

/** Mostly in time, some late, and a few so late that they are told to the lead and to the desk. */
const delays = { early: 0.6, late: 0.28, forgotten: 0.12 };
const hoursAfterDue: Readonly<Record<keyof typeof delays, readonly [number, number]>> = {
  early: [-20, -0.2],
  late: [0.3, 20],
  forgotten: [26, 110],
};

/** Every follow-up as it comes due, until none is open, or nobody wants any more; and the close. */
export async function followUpStory(work: CaseAtWork): Promise<void> {
  const { chance, time } = work;
  const endsEarly = chance.happens(0.3);
  for (let open = await openOnes(work); open.length > 0; open = await openOnes(work)) {
    const [next] = open as [FollowUp];
    // Of what comes due on the last days some is left, so that whoever looks finds work that is due and overdue.
    const isNow = Math.abs(dueAt(next) - work.world.end) < 3 * DAY;
    if (isNow && chance.happens(0.7)) return time.until(work.world.end + DAY);
    if (endsEarly && dueAt(next) > time.now() + 10 * DAY) {
      for (const one of open) await settled(work, one, 'not_needed');
      break;
    }
    await time.until(Math.max(time.now() + 2 * MINUTE, dueAt(next) + chance.between(...hoursAfterDue[chance.byShare(delays)]) * HOUR));
    await settled(work, next, chance.byShare(outcomes));
  }
  await time.until(time.now() + chance.between(0.2, 60) * HOUR);
  while (await isAtWork(work)) await time.until(time.now() + DAY);
  await closed(work);
}

/** Nobody closes what a team still works on, or before its own care. */
async function isAtWork({ page }: CaseAtWork): Promise<boolean> {
  const { deployment, teamCare, followUps } = await page();
  const isOut = deployment !== null && deployment.status !== 'stood_down';
  return isOut || [...teamCare, ...followUps].some(({ open }) => open);
}

async function openOnes({ page }: CaseAtWork): Promise<readonly FollowUp[]> {
  return (await page()).followUps.filter(({ open }) => open);
}

function dueAt(one: FollowUp): number {
  return Date.parse(one.dueAt);
}

async function settled({ world, chance, time, coordinator, does }: CaseAtWork, one: FollowUp, outcome: string): Promise<void> {
  const by = one.owner.personId !== undefined && chance.happens(0.8) ? one.owner.personId : coordinator;
  const at = `/follow-ups/${one.followUpId}/outcome`;
  await does(by, at, { outcome });
  world.counted('follow-up outcomes');
  if (time.now() > dueAt(one)) world.counted('follow-ups done late');
  if (outcome === 'no_answer' || !chance.happens(0.03)) return;
  await time.until(time.now() + chance.between(2, 30) * HOUR);
  await does(by, `${at}/correct`, { outcome: outcome === 'reached_ok' ? 'reached_referred' : 'reached_ok', reason: 'mistyped' });
  world.counted('corrections');
}

async function closed({ world, chance, time, coordinator, does }: CaseAtWork): Promise<void> {
  await does(coordinator, '/close', {
    because: chance.byShare({ completed: 20, declined_by_recipients: 2, handed_to_professional: 2, unreachable: 1 }),
  });
  world.counted('requests closed');
  if (!chance.happens(0.03)) return;
  await time.until(time.now() + chance.between(3, 40) * DAY);
  await does(coordinator, '/reopen', { reason: 'closed_in_error' });
  await time.until(time.now() + chance.between(1, 20) * HOUR);
  await does(coordinator, '/close', { because: 'completed' });
  world.counted('requests opened again');
}
