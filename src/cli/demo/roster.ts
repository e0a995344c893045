import { DAY } from './demo-world.js';

/** A member of the teams, as whoever builds a team knows them. */
export interface DemoMember {
  /** Empty before they have joined. */
  id: string;
  readonly name: string;
  readonly program: 'telecommunicator_911' | 'commander';
  readonly discipline: string;
  readonly agencyId: string;
  readonly mayLead: boolean;
  readonly mentalHealth: boolean;
  /** Fewer hours than the policy asks: trained on, and not sent. */
  readonly trainee: boolean;
  joinsAt: number;
  leavesAt: number;
  credentialUntil: number;
  unavailableUntil: number;
  /** Sent out until then; no end where a team is at work. */
  busyUntil: number;
  lastCalledAt: number;
}

/** Who is to be asked for. */
export interface Wanted {
  readonly program: DemoMember['program'];
  /** Nobody goes to their own agency. */
  readonly agencyId: string;
  readonly now: number;
  readonly as?: 'lead' | 'mental_health_lead' | 'peer';
}

/** A day more than the cool-down of the policy. */
const REST_DAYS = 8;
/** More than the days between two looks of the automation that lets members go. */
const LET_GO_DAYS = 5;

/** The members of the demo. Who is taken is taken at once, so that two teams that are built on one day do not ask for the same person. */
export class Roster {
  readonly members: DemoMember[] = [];

  /** The one who was called least recently; null where nobody can go. */
  take({ program, agencyId, now, as = 'peer' }: Wanted): DemoMember | null {
    const able = this.members.filter(
      (one) =>
        one.program === program &&
        one.agencyId !== agencyId &&
        !one.trainee &&
        (as !== 'lead' || one.mayLead) &&
        one.mentalHealth === (as === 'mental_health_lead') &&
        canGo(one, now),
    );
    const [first = null] = able.sort((a, b) => a.lastCalledAt - b.lastCalledAt);
    if (first !== null) {
      first.lastCalledAt = now;
      first.busyUntil = Infinity;
    }
    return first;
  }

  /** Back from a team, or never gone: free after the cool-down, or where nothing was held when the program has let them go. */
  release(member: DemoMember, lastServedAt: number | null, now: number): void {
    member.busyUntil = lastServedAt === null ? now + LET_GO_DAYS * DAY : lastServedAt + REST_DAYS * DAY;
  }

  /** Whoever is on the teams at that time. */
  at(now: number): readonly DemoMember[] {
    return this.members.filter((one) => one.joinsAt <= now && now < one.leavesAt);
  }
}

/** Nobody is sent who would have to come back before the work is done. */
function canGo(one: DemoMember, now: number): boolean {
  const ahead = now + 3 * DAY;
  const there = one.joinsAt + DAY < now && ahead + 60 * DAY < one.leavesAt;
  return there && one.busyUntil < now && one.unavailableUntil + DAY < now && one.credentialUntil > ahead;
}
