import { tellingOf } from '../../../../libs/web/forms/index.js';
import { calendarDay, link, SummaryList, Table, Tag, timeWords } from '../../../../libs/web/views/index.js';
import type { At } from '../../../pages/at.js';
import { ProgramPage } from '../../../pages/program-page.js';
import { WhatBecame } from '../../../pages/what-became.view.js';
import { standardWords } from '../../../pages/words/index.js';
import { isOpenTo } from '../../../rights.js';
import type { AgencyView } from '../../agency-list/list-agencies.query.js';
import { agencyValueWords } from '../../words/agency.words.js';
import { AgencyChanges, commandsOfAgency } from './agency-changes.view.js';
import { agencyWords } from './agency.words.js';
import type { AgencySight } from './draw-agency.js';

export interface AgencyPageProps {
  readonly at: At;
  readonly agency: AgencyView;
  /** Told apart from others of the name. */
  readonly shownName: string;
  readonly chosen: AgencySight;
}

/** One agency: what the register says on one side, what can be changed of it on the other. */
export function AgencyPageView(props: AgencyPageProps) {
  const { at, agency, shownName } = props;
  const words = agencyWords(at.language);
  const values = agencyValueWords(at.language);
  const keeps = isOpenTo('keep_register', at, 'every');
  return (
    <ProgramPage at={at} title={shownName} wide>
      <WhatBecame at={at} commands={commandsOfAgency} />
      <h1>{shownName}</h1>
      <div class="columns">
        <div class="stack">
          <section class="stack" aria-labelledby="facts">
            <h2 id="facts">{words.facts}</h2>
            <SummaryList
              rows={[
                { label: words.kind, value: values.kind[agency.kind] },
                { label: words.county, value: values.county[agency.county] },
                ...(agency.city === undefined && agency.state === undefined
                  ? []
                  : [{ label: words.city, value: [agency.city, agency.state].filter(Boolean).join(', ') }]),
                ...(agency.psapId === undefined ? [] : [{ label: words.psapId, value: agency.psapId }]),
                { label: words.discipline, value: standardWords(at.language).discipline[agency.discipline] },
                { label: words.served, value: values.eligibility[agency.eligibility] },
              ]}
            />
          </section>
          <Units {...props} keeps={keeps} />
          <Agreements {...props} keeps={keeps} />
        </div>
        {keeps && <AgencyChanges {...props} />}
      </div>
      <p>
        <a href="/agencies">{words.back}</a>
      </p>
    </ProgramPage>
  );
}

type Kept = AgencyPageProps & { readonly keeps: boolean };

function Units({ at, agency, keeps }: Kept) {
  const words = agencyWords(at.language);
  const change = {
    heading: words.change,
    cell: ({ unitId, name }: AgencyView['units'][number]) => (
      <a href={link(`/agencies/${agency.agencyId}#chosen`, { unit: unitId })}>
        {words.change}
        <span class="unseen">{words.changeUnit(name)}</span>
      </a>
    ),
  };
  return (
    <section class="stack" aria-labelledby="units">
      <h2 id="units">{words.units}</h2>
      <Table
        caption={words.units}
        quietCaption
        rows={agency.units}
        rowKey={({ unitId }) => unitId}
        empty={words.noUnits}
        columns={[{ heading: words.unit, cell: ({ name }) => name }, ...(keeps ? [change] : [])]}
      />
    </section>
  );
}

function Agreements({ at, agency, keeps }: Kept) {
  const words = agencyWords(at.language);
  const today = calendarDay(at.now, at.site.zone);
  const day = (on: string) => timeWords(on, tellingOf(at));
  const end = {
    heading: words.change,
    cell: ({ agreementId, startsOn }: AgencyView['agreements'][number]) => (
      <a href={link(`/agencies/${agency.agencyId}#chosen`, { agreement: agreementId })}>
        {words.end}
        <span class="unseen">{words.endAbout(day(startsOn))}</span>
      </a>
    ),
  };
  return (
    <section class="stack" aria-labelledby="agreements">
      <h2 id="agreements">{words.agreements}</h2>
      <Table
        caption={words.agreements}
        quietCaption
        rows={agency.agreements.toSorted((one, other) => (one.startsOn < other.startsOn ? 1 : -1))}
        rowKey={({ agreementId }) => agreementId}
        empty={agency.inRegion ? words.inRegion : words.noAgreements}
        columns={[
          { heading: words.from, cell: ({ startsOn }) => day(startsOn) },
          { heading: words.until, cell: ({ endsOn }) => (endsOn === null ? words.noEnd : day(endsOn)) },
          {
            heading: words.state,
            cell: ({ startsOn, endsOn }) =>
              startsOn > today ? (
                <Tag>{words.toCome}</Tag>
              ) : endsOn !== null && endsOn < today ? (
                <Tag>{words.over}</Tag>
              ) : (
                <Tag tone="good">{words.holds}</Tag>
              ),
          },
          ...(keeps ? [end] : []),
        ]}
      />
    </section>
  );
}
