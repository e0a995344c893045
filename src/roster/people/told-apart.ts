import type { QueryBus } from '@nestjs/cqrs';
import type { DataSource } from 'typeorm';
import { AgencyNames } from '../../agencies/agencies.queries.js';
import { PersonRow } from './person.entity.js';

/** Somebody whose name another bears as well. */
export interface Namesake {
  readonly personId: string;
  readonly name: string;
  readonly agencyId: string | null;
}

/** What the name of each namesake is shown as, by id; nobody else is in it. */
export type ToldApart = ReadonlyMap<string, string>;

/**
 * Names that tell namesakes apart wherever people are named: by agency where each has another one, else by the first characters
 * of their ids, which are as many as it takes.
 */
export function toldApart(
  namesakes: readonly (Namesake & { readonly nameKey: string })[],
  agencies: Readonly<Record<string, string>>,
): ToldApart {
  const shown = new Map<string, string>();
  for (const key of new Set(namesakes.map(({ nameKey }) => nameKey))) {
    const bearers = namesakes.filter(({ nameKey }) => nameKey === key);
    if (bearers.length < 2) continue;
    const agencyOf = ({ agencyId }: Namesake) => (agencyId === null ? undefined : agencies[agencyId]);
    const length = shortest(bearers.map(({ personId }) => personId));
    for (const person of bearers) {
      const agency = agencyOf(person);
      const alone = agency !== undefined && bearers.filter((each) => agencyOf(each) === agency).length === 1;
      const mark = alone ? agency : [agency, `#${person.personId.slice(0, length)}`].filter(Boolean).join(', ');
      shown.set(person.personId, `${person.name} (${mark})`);
    }
  }
  return shown;
}

/** Of everybody on record, also those who left: an old case still names them. */
export async function namesakesToldApart(dataSource: DataSource, queries: QueryBus): Promise<ToldApart> {
  const namesakes = await dataSource
    .getRepository(PersonRow)
    .createQueryBuilder('row')
    .select('row.personId', 'personId')
    .addSelect('row.nameKey', 'nameKey')
    .addSelect(`row.person ->> 'name'`, 'name')
    .addSelect(`row.person -> 'membership' ->> 'agencyId'`, 'agencyId')
    .where((query) => {
      const twice = query.subQuery().select('twice.nameKey').from(PersonRow, 'twice').groupBy('twice.nameKey').having('count(*) > 1');
      return `row.nameKey IN ${twice.getQuery()}`;
    })
    .orderBy('row.personId')
    .getRawMany<Namesake & { readonly nameKey: string }>();
  if (namesakes.length === 0) return new Map();
  const agencyIds = [...new Set(namesakes.flatMap(({ agencyId }) => agencyId ?? []))];
  return toldApart(namesakes, await queries.execute(new AgencyNames(agencyIds)));
}

function shortest(ids: readonly string[]): number {
  let length = 4;
  while (length < 36 && new Set(ids.map((id) => id.slice(0, length))).size < ids.length) length += 1;
  return length;
}
