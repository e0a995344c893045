import type { Chance, Shares } from './chance.js';
import { DAY, HOUR, MINUTE, type DemoAgency, type DemoWorld } from './demo-world.js';

/** What becomes known of an incident, before it is told to anybody. */
export interface InventedRequest {
  readonly number: number;
  readonly occurredAt: number;
  /** When somebody called. */
  readonly receivedAt: number;
  /** When it was typed: mostly at once. */
  readonly loggedAt: number;
  readonly agency: DemoAgency;
  readonly incidentType: string;
  /** Already when somebody called. */
  readonly typeKnown: boolean;
  readonly exposed: readonly { readonly discipline: string; readonly about: number }[];
}

/** A year of a program of this size: so many requests, in it those from outside the region, and so many surges. */
const YEAR = { requests: 110, outside: 5, surges: 2 };
const SURGE = { least: 4, most: 8 };

/** The shares of the statistical classes (docs/domain.md section 6), as the generator of disclosure control has them. */
const types: readonly (readonly [share: number, Shares<string>])[] = [
  [
    0.26,
    { child_death_or_injury: 6, death_other: 7, caller_death_on_line: 5, fatal_crash: 6, coworker_death_other: 2, line_of_duty_death: 0.4 },
  ],
  [0.27, { cumulative_stress: 12, personal_crisis: 8, victim_known_to_responder: 4, excessive_media: 1, other: 2 }],
  [0.18, { violence_with_injury_or_death: 6, threat_to_responder_safety: 4, officer_down_radio_traffic: 3, line_of_duty_injury: 3,
    prolonged_or_failed_rescue: 2 }],
  [0.14, { suicide: 8, coworker_suicide: 3, coworker_suicide_attempt: 3 }],
  [0.1, { officer_involved_shooting: 7, use_of_deadly_force: 3 }],
  [0.05, { multiple_fatality: 3, natural_disaster: 2, mass_casualty: 1 }],
]; // prettier-ignore
const surgeTypes: Shares<string> = { natural_disaster: 3, multiple_fatality: 3, officer_down_radio_traffic: 2, coworker_suicide: 2 };
const counties = {
  jackson: 0.28, johnson: 0.22, wyandotte: 0.12, clay: 0.11, platte: 0.06, cass: 0.06, leavenworth: 0.05, miami: 0.03,
  ray: 0.02, atchison: 0.02, linn: 0.01,
}; // prettier-ignore
const disciplines = { telecommunicators: 0.38, law_enforcement: 0.3, fire_and_ems: 0.2, several: 0.12 };

/** Every request from `begin` to the end, in the order of what happened. */
export function inventRequests(
  world: Pick<DemoWorld, 'chance' | 'agencies' | 'end'>,
  begin: number,
  times: number,
): readonly InventedRequest[] {
  const chance = world.chance('requests');
  const days = Math.ceil((world.end - begin) / DAY);
  const daily = ((YEAR.requests - YEAR.outside) * times - YEAR.surges * times * ((SURGE.least + SURGE.most) / 2)) / 365;
  const moments: {
    readonly at: number;
    readonly surge: boolean;
    readonly outside: boolean;
    readonly county?: string;
    readonly type?: string;
  }[] = [];
  for (let day = 0; day < days; day++) {
    const within = () => begin + day * DAY + chance.between(0, DAY);
    for (let left = chance.arrivals(daily); left > 0; left--) moments.push({ at: within(), surge: false, outside: false });
  }
  const years = days / 365;
  for (let left = Math.round(YEAR.outside * times * years); left > 0; left--) {
    moments.push({ at: chance.between(begin, world.end), surge: false, outside: true });
  }
  for (let left = Math.round(YEAR.surges * times * years); left > 0; left--) {
    const at = chance.between(begin, world.end - 2 * DAY);
    const [county, type] = [chance.byShare<string>(counties), chance.byShare(surgeTypes)];
    for (let calls = chance.whole(SURGE.least, SURGE.most); calls > 0; calls--) {
      moments.push({ at: at + chance.between(0, 1.5 * DAY), surge: true, outside: false, county, type });
    }
  }
  return moments
    .sort((a, b) => a.at - b.at)
    .map(({ at, outside, county, type }, number) => {
      const own = world.chance(`request ${number}`);
      const discipline = own.byShare(disciplines);
      const agency = agencyOf(world.agencies, own, discipline, outside ? 'outside_region' : (county ?? own.byShare<string>(counties)));
      const incidentType = type ?? own.byShare(classOf(own));
      // Some call days later, and some calls are typed days after they came in.
      const receivedAt = at + (own.happens(0.12) ? own.between(1, 9) * DAY : own.between(10, 600) * MINUTE);
      const loggedAt = receivedAt + (own.happens(0.1) ? own.between(0.5, 6) * DAY : own.between(1, 20) * MINUTE);
      const typeKnown = own.happens(0.9);
      return { number, occurredAt: at, receivedAt, loggedAt, agency, incidentType, typeKnown, exposed: exposedOf(own, discipline, agency) };
    })
    .filter(({ loggedAt }) => loggedAt < world.end - HOUR / 2);
}

function classOf(chance: Chance): Shares<string> {
  const index = chance.byShare(Object.fromEntries(types.map(([share], at) => [String(at), share])));
  return types[Number(index)]![1];
}

/** Dispatch centres for telecommunicators; the others call for their own, where the county has any. */
function agencyOf(all: readonly DemoAgency[], chance: Chance, discipline: keyof typeof disciplines, county: string): DemoAgency {
  const local = all.filter((agency) => agency.county === county);
  const fitting = local.filter((agency) => {
    if (discipline === 'telecommunicators') return agency.kind === 'psap';
    if (discipline === 'law_enforcement') return agency.discipline === 'law_enforcement';
    return agency.kind === 'department' && agency.discipline !== 'law_enforcement';
  });
  return chance.zipfOf(fitting.length > 0 ? fitting : local);
}

function exposedOf(chance: Chance, discipline: keyof typeof disciplines, agency: DemoAgency): InventedRequest['exposed'] {
  const about = () => chance.amount(6, 40);
  const telecommunicator = chance.byShare({ dispatcher: 0.6, call_taker: 0.4 });
  if (discipline === 'telecommunicators') return [{ discipline: telecommunicator, about: about() }];
  if (discipline === 'several') {
    const field = chance.byShare({ law_enforcement: 0.5, fire: 0.3, ems: 0.2 });
    return [{ discipline: telecommunicator, about: about() }, { discipline: field, about: about() }]; // prettier-ignore
  }
  const own = agency.kind === 'psap' ? (discipline === 'law_enforcement' ? 'law_enforcement' : 'fire') : agency.discipline;
  // A dispatcher heard it as well.
  return chance.happens(0.15) ? [{ discipline: own, about: about() }, { discipline: 'dispatcher', about: 2 }] : [{ discipline: own, about: about() }]; // prettier-ignore
}

/** The 911 team for telecommunicators, the commanders' for the others. */
export function programFor({ agency }: InventedRequest): 'telecommunicator_911' | 'commander' {
  return agency.kind === 'psap' ? 'telecommunicator_911' : 'commander';
}
