import type { DataSource, SelectQueryBuilder } from 'typeorm';
import type { Sentences } from '../../../libs/event-sourcing/index.js';
import { lengthThatTells } from '../../../libs/text/index.js';
import type { AgencyChoice, LanguageOfNames } from '../agencies.queries.js';
import { type AgencyEntry, type AgencyKind, type County, isInRegion } from '../domain/index.js';
import { AgencyRow } from './agency.entity.js';

/** An agency with what tells it from others of its name. */
export interface NamedAgency extends Pick<AgencyEntry, 'name' | 'kind' | 'county'> {
  readonly agencyId: string;
  readonly nameKey: string;
}

const outside: Sentences = { en: 'outside the region', es: 'fuera de la región' };

const kinds: Readonly<Record<AgencyKind, Sentences>> = {
  psap: { en: '911 center', es: 'centro 911' },
  department: { en: 'department', es: 'departamento' },
};

/**
 * These agencies in their order, those of one name told apart wherever agencies are named: by county where each has another one,
 * else by what they are as well, else by the first characters of their ids, which are as many as it takes.
 *
 * @param agencies with one of them every one of its name
 */
export function toldApart<A extends NamedAgency>(agencies: readonly A[], language: LanguageOfNames = 'en'): readonly A[] {
  const bearers = new Map<string, NamedAgency[]>();
  for (const agency of agencies) bearers.set(agency.nameKey, [...(bearers.get(agency.nameKey) ?? []), agency]);
  return agencies.map((agency) => {
    const alike = bearers.get(agency.nameKey) ?? [];
    return alike.length < 2 ? agency : { ...agency, name: `${agency.name} (${markOf(agency, alike, language)})` };
  });
}

function markOf({ agencyId, county, kind }: NamedAgency, alike: readonly NamedAgency[], language: LanguageOfNames): string {
  const where = isInRegion(county) ? countyName(county) : outside[language];
  const there = alike.filter((each) => each.county === county);
  if (there.length === 1) return where;
  if (there.filter((each) => each.kind === kind).length === 1) return `${where}, ${kinds[kind][language]}`;
  return `${where}, #${agencyId.slice(0, lengthThatTells(alike.map((each) => each.agencyId)))}`;
}

/** The county of an agency as people call it; null outside the region. */
export function countyOf({ county }: Pick<NamedAgency, 'county'>): string | null {
  return isInRegion(county) ? countyName(county) : null;
}

/** Every county of the region is called by one word, in each language. */
function countyName(county: County): string {
  return county.charAt(0).toUpperCase() + county.slice(1);
}

/** Asks for what names agencies, not for the whole of each. */
export function namedAgencies(dataSource: DataSource): SelectQueryBuilder<AgencyRow> {
  return dataSource
    .getRepository(AgencyRow)
    .createQueryBuilder('row')
    .select('row.agencyId', 'agencyId')
    .addSelect('row.nameKey', 'nameKey')
    .addSelect(`row.agency ->> 'name'`, 'name')
    .addSelect(`row.agency ->> 'kind'`, 'kind')
    .addSelect(`row.agency ->> 'county'`, 'county')
    .orderBy('row.sortName')
    .addOrderBy('row.agencyId');
}

/** What somebody chooses by, and no more. */
export function choiceOf({ agencyId, name }: NamedAgency): AgencyChoice {
  return { agencyId, name };
}
