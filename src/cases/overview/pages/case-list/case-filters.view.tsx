import { formOf } from '../../../../../libs/web/forms/index.js';
import { Button, link, optionsOf, Select, SubNavigation } from '../../../../../libs/web/views/index.js';
import { byName } from '../../../../../libs/text/index.js';
import type { AgencyChoice } from '../../../../agencies/agencies.queries.js';
import type { At } from '../../../../pages/at.js';
import { standardWords } from '../../../../pages/words/index.js';
import { incidentTypes, stages } from '../../../../vocabulary/index.js';
import { soonViews, type CaseListAddress } from './case-list-filter.js';
import { caseListWords } from './case-list.words.js';

interface CaseFiltersProps {
  readonly at: At;
  readonly address: CaseListAddress;
  /** Null where whoever looks sees few enough cases to need no more than how soon. */
  readonly agencies: readonly AgencyChoice[] | null;
}

/** Whether anything beside the list itself narrows it. */
export function isFiltered({ stage, agencyId, incidentType }: CaseListAddress): boolean {
  return [stage, agencyId, incidentType].some((one) => one !== undefined);
}

/** How soon and stages as links, agencies and kinds of incident to choose from; out of the way until they are wanted. */
export function CaseFilters({ at, address, agencies }: CaseFiltersProps) {
  const words = caseListWords(at.language);
  const { view, agencyId, incidentType } = address;
  return (
    <details class="panel" open={isFiltered(address) || soonViews.some((each) => each === view)}>
      <summary>{words.more}</summary>
      <SubNavigation
        label={words.howSoon}
        items={soonViews.map((each) => ({
          href: link('/cases', { view: each, agencyId, incidentType }),
          label: words[each],
          current: each === view,
        }))}
      />
      {agencies !== null && <ByFacts at={at} address={address} agencies={agencies} />}
      {isFiltered(address) && (
        <p>
          <a href="/cases">{words.clear}</a>
        </p>
      )}
    </details>
  );
}

function ByFacts({ at, address, agencies }: CaseFiltersProps & { readonly agencies: readonly AgencyChoice[] }) {
  const words = caseListWords(at.language);
  const { stage: stageWords, incidentType: typeWords } = standardWords(at.language);
  const { view, stage, agencyId, incidentType } = address;
  const form = formOf(at, 'filter', { agencyId, incidentType });
  const field = { form, language: at.language };
  const hidden = Object.entries({ view, stage }).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
  return (
    <>
      <SubNavigation
        label={words.stages}
        items={stages.map((each) => ({
          href: link('/cases', { stage: each, agencyId, incidentType }),
          label: stageWords[each],
          current: each === stage,
        }))}
      />
      <form class="filters" method="get" action="/cases" data-at-once>
        {hidden.map(({ name, value }) => (
          <input type="hidden" name={name} value={value} key={name} />
        ))}
        <Select
          {...field}
          name="agencyId"
          label={words.agency}
          options={agencies.toSorted(byName(at.language)).map((one) => ({ value: one.agencyId, label: one.name }))}
        />
        <Select {...field} name="incidentType" label={words.incidentType} options={optionsOf(incidentTypes, typeWords)} />
        <Button kind="quiet">{words.apply}</Button>
      </form>
    </>
  );
}
