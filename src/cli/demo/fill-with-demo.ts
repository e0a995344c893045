import { CommandBus } from '@nestjs/cqrs';
import { COMMAND_EDGE, type CommandEdge } from '../../../libs/web/http/index.js';
import { commandOf, CommandSender, TIME_ZONE } from '../../commands/index.js';
import { BeginDemo } from '../../demo/begin-demo/begin-demo.command.js';
import { releaseDue } from '../../statistics/domain/period.js';
import { RELEASES } from '../../statistics/domain/release-named.js';
import type { Service } from '../../service/start-service.js';
import { addFirstCoordinator, addFirstPrivacyOfficer } from '../../roster/index.js';
import { ApiClient } from '../api-client.js';
import { DemoTokens } from './demo-tokens.js';
import { Chance } from './chance.js';
import { contactMoments, contactStory } from './contact-story.js';
import { addDemoAgencies } from './demo-agencies.js';
import { addOffice, inventMembers, type SignIn } from './demo-people.js';
import { demoDays } from './demo-days.js';
import { demoReleases, type DemoRelease } from './demo-releases.js';
import { DAY, momentOf, type DemoWorld, type Tally } from './demo-world.js';
import { inventRequests } from './invented-requests.js';
import { InProcess } from './in-process.js';
import { membersToSignIn } from './members-to-sign-in.js';
import { memberStory } from './member-story.js';
import { requestStory } from './request-story.js';
import { Roster } from './roster.js';
import type { Timeline } from './timeline.js';
import { stillOpen } from './still-open.js';

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
  /** What came out on the dates of the calendar, and how long the slowest took to make, in milliseconds. */
  readonly releases: readonly DemoRelease[];
  readonly slowestRelease: { readonly id: string; readonly ms: number };
  /** The last thing recorded. */
  readonly position: bigint | null;
}

/**
 * Fills an empty system with the years of an invented program, through its commands and with the clock moved on: the mark first, then
 * agencies and people, then whatever happens. What automations are to do by an instant is done before the clock moves on: the releases of
 * statistics on their dates, all else every few days, and of late every day.
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

  const { positionsFor } = service.app.get<CommandEdge>(COMMAND_EDGE, { strict: false });
  const process = new InProcess(service.app, positionsFor?.(['coordinator']));
  const tokens = new DemoTokens(service.app, timeline.clock);
  const tally: Tally = new Map();
  const client = (name: string): ApiClient => {
    let sent = 0;
    return new ApiClient(service.url, tokens.show, undefined, () => `demo/${seed}/${name.replaceAll(' ', '-')}/${++sent}`, process.ask);
  };
  const sender = service.app.get(CommandSender, { strict: false });
  const { personId: administrator } = await addFirstCoordinator(sender, { name: FIRST, now });
  const { personId: officerId } = await addFirstPrivacyOfficer(sender, { name: OFFICER, now });
  const keeper = client('office').as(administrator);
  const { office, signIns } = await addOffice(keeper, administrator, { id: officerId, name: OFFICER, is: 'privacy officer' });
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
  let slowest: DemoFilled['slowestRelease'] = { id: 'none', ms: 0 };
  const workOff = () =>
    service.workOff(process.position, (duty, id, ms) => {
      if (duty === 'make_releases' && ms > slowest.ms) slowest = { id, ms };
    });
  for (const instant of demoDays(begin, end, calendar(begin, end, service.app.get<string>(TIME_ZONE, { strict: false })))) {
    await timeline.advance(instant);
    await workOff();
    told(instant, tally);
  }
  await timeline.advance(end);
  const invited = await stillOpen(world);
  await workOff();
  const begun = { id: administrator, name: FIRST, is: 'first coordinator, and administrator' };
  const members = await membersToSignIn(world, invited);
  const releases = await demoReleases(client('releases').as(officerId));
  await tokens.revokeAll();
  return { tally, signIns: [begun, ...signIns, ...members], releases, slowestRelease: slowest, position: process.position };
}

/** When releases are due. */
function calendar(begin: number, end: number, zone: string): readonly number[] {
  const [first, last] = [begin, end].map((at) => new Date(at).getUTCFullYear()) as [number, number];
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return years.flatMap((year) => RELEASES.map((release) => Date.parse(releaseDue(year, release, zone))));
}

const FIRST = 'Morgan Firstfield (demo coordinator and administrator)';
const OFFICER = 'Riley Secondfield (demo privacy officer)';

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
