import type { Chance } from './chance.js';
import { DAY, HOUR, MINUTE, momentOf, type DemoWorld } from './demo-world.js';
import type { DemoMember } from './roster.js';
import type { StoryTime } from './timeline.js';

/** A year of contacts from peer to peer, for a program of this size. */
const A_YEAR = 150;

const modes = { telephone: 0.5, in_person: 0.35, video: 0.15 };
const crises = { professional: 0.45, personal: 0.35, unclear: 0.2 };
const referrals = { eap: 4, licensed_mhp: 3, chaplain: 2, substance_use: 1, family_counselling: 1 };
const served = {
  telecommunicator_911: { dispatcher: 5, call_taker: 3, psap_supervisor: 1 },
  commander: { command_staff: 3, law_enforcement: 3, fire: 3, ems: 2 },
};

/** When contacts are logged, from `begin` to the end. */
export function contactMoments({ chance, end }: Pick<DemoWorld, 'chance' | 'end'>, begin: number, times: number): readonly number[] {
  const own = chance('contacts');
  const days = Math.ceil((end - begin) / DAY);
  return Array.from({ length: days }, (_, day) => day).flatMap((day) =>
    Array.from({ length: own.arrivals((A_YEAR * times) / 365) }, () => begin + day * DAY + own.between(0, DAY)).filter(
      (at) => at < end - HOUR,
    ),
  );
}

/** A member logs that they supported somebody, on the day or some days later, and may have mistyped it. */
export async function contactStory(world: DemoWorld, number: number, time: StoryTime): Promise<void> {
  const chance = world.chance(`contact ${number}`);
  const there = world.roster.at(time.now()).filter((one) => one.joinsAt + DAY < time.now() && time.now() + 10 * DAY < one.leavesAt);
  if (there.length === 0) return;
  const member: DemoMember = chance.zipfOf(there);
  const client = world.client(`contact ${number}`).as(member.id);
  const late = chance.happens(0.12);
  if (late) world.counted('entries made late');
  const daysAgo = late ? chance.whole(2, 10) : 1;
  const callBackAt = chance.happens(0.15) ? time.now() + chance.between(1, 6) * DAY : null;
  const { id } = await client.post('/contacts', {
    on: momentOf(time.now() - daysAgo * DAY).slice(0, 'YYYY-MM-DD'.length),
    program: member.program,
    mode: chance.byShare(modes),
    discipline: chance.byShare<string>(served[member.program]),
    minutes: chance.amount(30, 180),
    crisis: chance.byShare(crises),
    ...(chance.happens(0.22) && { referral: chance.byShare(referrals) }),
    ...(callBackAt !== null && { callBackAt: momentOf(callBackAt), callBackContact: `Demo console ${chance.whole(1, 12)}, 816-555-0142` }),
  });
  world.counted('contacts from peer to peer');
  if (callBackAt !== null)
    return callsBack(world, chance, time, callBackAt, (outcome) => client.post(`/contacts/${id}/promise/keep`, { outcome }));
  const course = chance.byShare({ stands: 0.93, corrected: 0.05, withdrawn: 0.02 });
  if (course === 'stands') return;
  await time.until(time.now() + chance.between(20 * MINUTE, 4 * DAY));
  if (course === 'withdrawn') await client.post(`/contacts/${id}/withdraw`, { reason: 'mistyped' });
  else await client.post(`/contacts/${id}/correct`, { minutes: chance.amount(40, 180), reason: 'mistyped' });
  world.counted('corrections');
}

/** Mostly in time; of the last days some are still to be kept, or late. */
async function callsBack(
  { counted, end }: DemoWorld,
  chance: Chance,
  time: StoryTime,
  promisedFor: number,
  keep: (outcome: string) => Promise<unknown>,
): Promise<void> {
  counted('promises to call back');
  const isNow = promisedFor > end - 4 * DAY;
  await time.until(isNow && chance.happens(0.7) ? end + DAY : promisedFor + chance.between(-10, 14) * HOUR);
  await keep(chance.byShare({ reached_ok: 8, reached_wants_more: 1, unreachable: 1 }));
}
