import type { QueryBus } from '@nestjs/cqrs';
import { AgencyNames, type LanguageOfNames } from '../../agencies/agencies.queries.js';
import { PeopleNames } from '../../roster/roster.queries.js';

/** Names by id, looked up when something is shown: events of a case hold none. */
export interface Names {
  readonly agency: (agencyId: string | null | undefined) => string | null;
  readonly person: (personId: string | null | undefined) => string | null;
}

type Ids = readonly (string | null | undefined)[];

/** Looks up all names with one question to each context, from their read models. An id that is unknown has no name. @param of who reads */
export async function namesFor(
  queries: QueryBus,
  agencyIds: Ids,
  personIds: Ids,
  { language }: { readonly language?: LanguageOfNames },
): Promise<Names> {
  const [agencies, people] = await Promise.all([
    queries.execute(new AgencyNames(distinct(agencyIds), language)),
    queries.execute(new PeopleNames(distinct(personIds))),
  ]);
  return {
    agency: (id) => (id && agencies[id]) || null,
    person: (id) => (id && people[id]) || null,
  };
}

function distinct(ids: Ids): readonly string[] {
  return [...new Set(ids.flatMap((id) => id ?? []))];
}
