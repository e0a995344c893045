import type { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import { byName } from '../../../../libs/text/index.js';
import { AgencyChoices, UnitChoices } from '../../../agencies/agencies.queries.js';
import type { At } from '../../../pages/at.js';
import { PersonInFull } from '../../people/person-in-full.query.js';
import { PersonPageView } from './person.view.js';
import { onPersonPage } from './person-may.js';

/** @param strike the entry of training that somebody chose to strike; @throws Refusal `person_not_found` */
export async function drawPerson(queries: QueryBus, at: At, personId: string, strike?: string): Promise<VNode> {
  const person = await queries.execute(new PersonInFull(personId, at));
  const may = onPersonPage(at, person);
  const inOrder = byName(at.language);
  const [agencies, units] = may.keeps
    ? await Promise.all([queries.execute(new AgencyChoices(at.language)), queries.execute(new UnitChoices(at.language))])
    : [[], []];
  return PersonPageView({
    at,
    person,
    may,
    strike,
    agencies: agencies.toSorted(inOrder).map(({ agencyId, name }) => ({ value: agencyId, label: name })),
    units: units.toSorted(inOrder).map(({ name, units: theirs }) => ({
      label: name,
      options: theirs.map(({ unitId, name: unit }) => ({ value: unitId, label: unit })),
    })),
  });
}
