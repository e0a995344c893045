import { CommandBus } from '@nestjs/cqrs';
import { commandOf } from '../../commands/commands-on.js';
import { BeginDemo } from '../../demo/begin-demo/begin-demo.command.js';
import type { Service } from '../../service/start-service.js';
import { ApiClient } from '../api-client.js';
import { Chance } from './chance.js';
import { contactMoments, contactStory } from './contact-story.js';
import { addDemoAgencies } from './demo-agencies.js';
import { addOffice, inventMembers, type SignIn } from './demo-people.js';
import { DAY, HOUR, momentOf, type DemoWorld, type Tally } from './demo-world.js';
import { inventRequests } from './invented-requests.js';
import { InProcess } from './in-process.js';
import { memberStory } from './member-story.js';
import { requestStory } from './request-story.js';
import { Roster } from './roster.js';
import type { Timeline } from './timeline.js';
import { invitedNow } from './still-open.js';

/** How large a program, and over which time. */
export interface DemoSize {
  readonly seed: number;
  /** How often larger than the program of docs/domain.md; a part of 1 for a smaller one. */
  readonly times: number;
  readonly begin: number;
  readonly end: number;
}

export interface DemoFilled {
  readonly tally: Tally;
  readonly signIns: readonly SignIn[];
  /** The last thing recorded. */
  readonly position: bigint | null;
}

/**
 * Fills an empty system with the years of an invented program, through its commands and with the clock moved day by day: the mark
 * first, then agencies and people, then whatever happens. What automations are to do by a day is done before the next one begins.
 *
 * @param service with the clock of the timeline, and nothing in it that works off lists by itself
 * @param told how far it has come, each day
 * @throws Refusal `system_not_empty`
 */
export async function fillWithDemo(
  service: Service,
  timeline: Timeline,
  { seed, times, begin, end }: DemoSize,
  told: (instant: number, tally: Tally) => void = () => undefined,
): Promise<DemoFilled> {
  const { commandId, now } = { commandId: crypto.randomUUID(), now: momentOf(begin) };
  const acting = { commandId, actor: 'automation:demo', roles: [], now };
  await service.app.get(CommandBus, { strict: false }).execute(commandOf(BeginDemo, { seed, times }, acting));

  const process = new InProcess(service.app);
  const tally: Tally = new Map();
  const client = (name: string): ApiClient => {
    let sent = 0;
    return new ApiClient(service.url, undefined, () => `demo/${seed}/${name.replaceAll(' ', '-')}/${++sent}`, process.ask);
  };
  const { personId: administrator } = await client('first').post<{ personId: string }>('/people/first', { name: FIRST });
  const keeper = client('office').as(administrator);
  const { office, signIns } = await addOffice(keeper, administrator);
  const world: DemoWorld = {
    timeline,
    end,
    agencies: await addDemoAgencies(keeper, times, momentOf(begin).slice(0, 'YYYY-MM-DD'.length)),
    office,
    roster: new Roster(),
    chance: (name) => new Chance(seed, name),
    client,
    counted: (what) => void tally.set(what, (tally.get(what) ?? 0) + 1),
  };
  beginStories(world, times, begin);
  // Everybody is there before the first day goes on.
  for (let instant = begin + HOUR; instant < end; instant += instant < begin + DAY ? DAY - HOUR : DAY) {
    await timeline.advance(instant);
    // Everything that is to happen by the clock, releases of statistics among it, happens on its day.
    await service.workOff(process.position);
    told(instant, tally);
  }
  await timeline.advance(end);
  await invitedNow(world);
  await service.workOff(process.position);
  const first = { id: administrator, name: FIRST, is: 'first coordinator, and administrator' };
  return { tally, signIns: [first, ...signIns, ...membersOf(world)], position: process.position };
}

const FIRST = 'Morgan Firstfield (demo coordinator and administrator)';

function beginStories(world: DemoWorld, times: number, begin: number): void {
  const { timeline, roster } = world;
  for (const [number, member] of inventMembers(world, times, begin).entries()) {
    roster.members.push(member);
    timeline.begin(member.joinsAt, (time) => memberStory(world, member, number, time));
  }
  const from = begin + 2 * DAY;
  for (const request of inventRequests(world, from, times)) {
    timeline.begin(request.loggedAt, (time) => requestStory(world, request, time));
  }
  for (const [number, at] of contactMoments(world, from, times).entries()) {
    timeline.begin(at, (time) => contactStory(world, number, time));
  }
}

/** One of each kind of member, the busiest first. */
function membersOf({ roster, end }: DemoWorld): readonly SignIn[] {
  const there = roster.at(end).toSorted((a, b) => b.lastCalledAt - a.lastCalledAt);
  const lead = there.find(({ mayLead }) => mayLead);
  const peer = there.find(({ mayLead }) => !mayLead);
  return [
    ...(lead === undefined ? [] : [{ id: lead.id, name: lead.name, is: 'team lead' }]),
    ...(peer === undefined ? [] : [{ id: peer.id, name: peer.name, is: 'peer member' }]),
  ];
}
