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
  const { id } = await client.post('/contacts', {
    on: momentOf(time.now() - daysAgo * DAY).slice(0, 'YYYY-MM-DD'.length),
    program: member.program,
    mode: chance.byShare(modes),
    discipline: chance.byShare<string>(served[member.program]),
    minutes: chance.amount(30, 180),
    crisis: chance.byShare(crises),
    ...(chance.happens(0.22) && { referral: chance.byShare(referrals) }),
  });
  world.counted('contacts from peer to peer');
  const course = chance.byShare({ stands: 0.93, corrected: 0.05, withdrawn: 0.02 });
  if (course === 'stands') return;
  await time.until(time.now() + chance.between(20 * MINUTE, 4 * DAY));
  if (course === 'withdrawn') await client.post(`/contacts/${id}/withdraw`, { reason: 'mistyped' });
  else await client.post(`/contacts/${id}/correct`, { minutes: chance.amount(40, 180), reason: 'mistyped' });
  world.counted('corrections');
}
