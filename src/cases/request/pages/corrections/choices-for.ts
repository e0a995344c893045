import type { QueryBus } from '@nestjs/cqrs';
import { byName } from '../../../../../libs/text/index.js';
import { AgencyChoices, FindAgency, UnitChoices } from '../../../../agencies/agencies.queries.js';
import type { At } from '../../../../pages/at.js';
import type { CaseInFullView } from '../../../overview/case-in-full/case-in-full.view.js';
import type { RequestFact } from '../../../frame/request-fact.js';
import type { Choices } from './correction-question.view.js';

/** What there is to choose from for a question: agencies and units in the order of the language. */
export async function choicesFor(queries: QueryBus, view: CaseInFullView, fact: RequestFact, { now, language }: At): Promise<Choices> {
  const agencies = fact === 'agency' ? await queries.execute(new AgencyChoices(language)) : [];
  const unitsOf = fact === 'agency' ? await queries.execute(new UnitChoices(language)) : [];
  const inOrder = byName(language);
  const { agencyId } = view.facts;
  const agency = fact === 'unit' && agencyId !== null ? await queries.execute(new FindAgency(agencyId, now)) : null;
  return {
    agencies: agencies.toSorted(inOrder).map(({ agencyId: value, name: label }) => ({ value, label })),
    unitsOf: unitsOf.toSorted(inOrder).map(({ name, units }) => ({
      label: name,
      options: units.toSorted(inOrder).map(({ unitId: value, name: label }) => ({ value, label })),
    })),
    units: (agency?.units ?? []).toSorted(inOrder).map(({ unitId: value, name: label }) => ({ value, label })),
  };
}
