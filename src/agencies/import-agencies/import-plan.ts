import { nameKey } from '../../../libs/text/index.js';
import { type County, countyNamed, isInRegion, type RegistryFacts } from '../domain/index.js';
import type { PsapLine } from './psap-registry.js';

/** Of which counties answering points are registered. */
export const importScopes = ['region', 'everywhere'] as const;
export type ImportScope = (typeof importScopes)[number];

/** As many at once as are registered within a moment. */
export const MOST_AT_ONCE = 200;

/** Beyond so many lines nothing is looked up, since they are too many in any case. */
export const MOST_LOOKED_UP = 1000;

/** What the register knows, by the line: what it says where the number is known, and where agencies of the name are. */
export interface KnownOf {
  /** Null where no agency has the number. */
  readonly now: (RegistryFacts & { readonly name: string; readonly county: County }) | null;
  readonly namesakes: readonly County[];
}

export interface PlannedAgency extends PsapLine {
  readonly place: County;
  /** Another one of its name is registered, or is about to be: they are two. */
  readonly another: boolean;
}

/** What the register and the file say differently of an agency with the same number. */
export interface ChangedAgency extends PsapLine {
  readonly what: readonly ('name' | 'county' | 'city' | 'state')[];
  readonly now: NonNullable<KnownOf['now']>;
}

export interface ImportPlan {
  readonly add: readonly PlannedAgency[];
  /** In the register already: they stay as they are. */
  readonly there: readonly PsapLine[];
  /** Of those, the ones of which the file says something else. */
  readonly changed: readonly ChangedAgency[];
  /** Left out, since they are outside the region, or are no more. */
  readonly elsewhere: number;
  readonly gone: number;
}

/** The lines that somebody may want to have: at work, and in the counties that they chose. */
export function wantedOf(lines: readonly PsapLine[], scope: ImportScope): readonly PsapLine[] {
  return lines.filter(({ gone, state, county }) => !gone && (scope === 'everywhere' || isInRegion(countyNamed(state, county))));
}

/**
 * What is to be registered of a file, and what is there already: by the number that the registry gave it, or else by its name in the
 * same county. Two of a name with numbers of their own are two.
 */
export function planImport(lines: readonly PsapLine[], scope: ImportScope, known: ReadonlyMap<PsapLine, KnownOf>): ImportPlan {
  const wanted = wantedOf(lines, scope);
  const add: PlannedAgency[] = [];
  const there: PsapLine[] = [];
  const changed: ChangedAgency[] = [];
  const taken = new Set<string>();
  for (const line of wanted) {
    const { now, namesakes } = known.get(line)!;
    const place = countyNamed(line.state, line.county);
    const key = nameKey(line.name);
    const what = now === null ? [] : differences(now, line);
    if (now !== null && what.length > 0) changed.push({ ...line, now, what });
    if (now !== null || namesakes.includes(place)) there.push(line);
    else add.push({ ...line, place, another: namesakes.length > 0 || taken.has(key) });
    taken.add(key);
  }
  const gone = lines.filter((line) => line.gone).length;
  return { add, there, changed, gone, elsewhere: lines.length - gone - wanted.length };
}

/** What the register does not say is no difference. */
function differences(now: NonNullable<KnownOf['now']>, { name, state, county, city }: PsapLine): ChangedAgency['what'] {
  const differs = (one: string | undefined, other: string) => one !== undefined && other !== '' && nameKey(one) !== nameKey(other);
  return [
    ...(differs(now.name, name) ? (['name'] as const) : []),
    ...(now.county === countyNamed(state, county) ? [] : (['county'] as const)),
    ...(differs(now.city, city) ? (['city'] as const) : []),
    ...(differs(now.state, state) ? (['state'] as const) : []),
  ];
}
