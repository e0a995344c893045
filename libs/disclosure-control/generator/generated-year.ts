import type { Classification } from '../plan/classification.js';
import type { StatRecord } from '../records/stat-record.js';
import { randomSource, type RandomSource } from './random-source.js';

/** Parameters of a synthetic year (specification 3.2). */
export interface YearParameters {
  readonly requests: number;
  readonly seed: number;
  readonly classifications: readonly Classification[];
  /** The classification by which agencies are placed; a larger class has more of them. */
  readonly agenciesBy: string;
  readonly agencies: number;
}

const DAYS = 365;
const BURSTS_A_YEAR = 2;
const SPREAD = 0.8;

/**
 * A year of records: a negative binomial over the days with variance twice the mean, a burst of three to eight on about
 * two days, classes by their shares, agencies by a Zipf law within their place, one request in twelve with two or more
 * of them, participants and quarter-hours log-normal with medians 6 and 12. The same seed gives the same year.
 */
export function generatedYear(parameters: YearParameters): readonly StatRecord[] {
  const random = randomSource(parameters.seed);
  const agencies = agenciesByPlace(parameters);
  const records: StatRecord[] = [];
  const mean = Math.max(0, parameters.requests - BURSTS_A_YEAR * 5.5) / DAYS;
  for (let day = 0; day < DAYS; day++) {
    const burst = random.uniform() < BURSTS_A_YEAR / DAYS ? 3 + Math.floor(random.uniform() * 6) : 0;
    for (let arrivals = random.overdispersed(mean) + burst; arrivals > 0; arrivals--) {
      records.push(record(parameters, agencies, Math.floor((day * 12) / DAYS) + 1, records.length, random));
    }
  }
  return records;
}

function record(
  parameters: YearParameters,
  agencies: ReadonlyMap<string, readonly string[]>,
  month: number,
  index: number,
  random: RandomSource,
): StatRecord {
  const classes = Object.fromEntries(
    parameters.classifications.map(({ name, classes: all }) => [name, all[random.weighted(all.map(({ share }) => share))]!.code]),
  );
  const local = agencies.get(classes[parameters.agenciesBy]!)!;
  const zipf = local.map((_, rank) => 1 / (rank + 1));
  const served = new Set([local[random.weighted(zipf)]!]);
  if (random.uniform() < 1 / 12) served.add(local[random.weighted(zipf)]!).add(anyOf([...agencies.values()].flat(), random));
  return {
    id: `r${index}`,
    month,
    classes,
    agencies: [...served],
    responders: [`p${Math.floor(random.uniform() * 40)}`, `p${40 + Math.floor(random.uniform() * 40)}`],
    magnitudes: {
      participants: logNormal(random, 6, 200),
      quarterHours: logNormal(random, 12, 160),
      ...amountsToldBy(classes, 1 + (index % 4)),
    },
  };
}

/** Amounts that agree with their class: where none was due, none was done. @param many of what there is at all */
function amountsToldBy(
  { follow_up: followUp, referral }: Readonly<Record<string, string>>,
  many: number,
): Readonly<Record<string, number>> {
  const [due, offered] = [followUp === 'none_due' ? 0 : many, referral === 'not_offered' ? 0 : many];
  return {
    followUpsDue: due,
    followUpsDoneInTime: followUp === 'done_in_time' ? due : due - Math.min(due, 1),
    referralsOffered: offered,
    referralsAccepted: referral === 'accepted' ? Math.ceil(offered / 2) : 0,
  };
}

function agenciesByPlace({ classifications, agenciesBy, agencies }: YearParameters): ReadonlyMap<string, readonly string[]> {
  const places = classifications.find(({ name }) => name === agenciesBy)!.classes;
  return new Map(
    places.map(({ code, share }) => [
      code,
      Array.from({ length: Math.max(2, Math.round(agencies * share)) }, (_, index) => `${code} ${index + 1}`),
    ]),
  );
}

function anyOf(names: readonly string[], random: RandomSource): string {
  return names[Math.floor(random.uniform() * names.length)]!;
}

function logNormal(random: RandomSource, median: number, most: number): number {
  return Math.min(most, Math.max(1, Math.round(median * Math.exp(SPREAD * random.normal()))));
}
