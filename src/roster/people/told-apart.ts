import type { QueryBus } from '@nestjs/cqrs';
import type { DataSource } from 'typeorm';
import { lengthThatTells } from '../../../libs/text/index.js';
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
    const length = lengthThatTells(bearers.map(({ personId }) => personId));
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
  const twice = `SELECT twice."nameKey" FROM people twice GROUP BY twice."nameKey" HAVING count(*) > 1`;
  return toldApart(...(await bearersOf(dataSource, queries, twice)));
}

/** The names of these people by id, told apart from everybody who bears the same. */
export async function namesToldApart(
  dataSource: DataSource,
  queries: QueryBus,
  ids: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const theirs = 'SELECT one."nameKey" FROM people one WHERE one."personId" = ANY(:ids)';
  const [bearers, agencies] = await bearersOf(dataSource, queries, theirs, { ids });
  const shown = toldApart(bearers, agencies);
  const asked = bearers.filter(({ personId }) => ids.includes(personId));
  return Object.fromEntries(asked.map(({ personId, name }) => [personId, shown.get(personId) ?? name]));
}

type Bearers = Parameters<typeof toldApart>;

/** Whoever bears one of these names, and the names of the agencies by which they may be told apart. @param keys as SQL */
async function bearersOf(dataSource: DataSource, queries: QueryBus, keys: string, given: object = {}): Promise<Bearers> {
  const bearers = await dataSource
    .getRepository(PersonRow)
    .createQueryBuilder('row')
    .select('row.personId', 'personId')
    .addSelect('row.nameKey', 'nameKey')
    .addSelect(`row.person ->> 'name'`, 'name')
    .addSelect(`row.person -> 'membership' ->> 'agencyId'`, 'agencyId')
    .where(`row.nameKey IN (${keys})`, given)
    .orderBy('row.personId')
    .getRawMany<Bearers[0][number]>();
  const isTwice = new Set(bearers.map(({ nameKey }) => nameKey)).size < bearers.length;
  const agencyIds = [...new Set(bearers.flatMap(({ agencyId }) => agencyId ?? []))];
  return [bearers, isTwice ? await queries.execute(new AgencyNames(agencyIds)) : {}];
}
