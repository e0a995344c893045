import { formOf } from '../../../../libs/web/forms/index.js';
import {
  Banner,
  Button,
  ButtonLink,
  Buttons,
  ErrorSummary,
  Field,
  Form,
  link,
  Pagination,
  Table,
} from '../../../../libs/web/views/index.js';
import type { At } from '../../../pages/at.js';
import { ProgramPage } from '../../../pages/program-page.js';
import type { Searched } from '../../../pages/searched.js';
import { FoundPages, ShowAll } from '../../../pages/searched.view.js';
import { isOpenTo } from '../../../rights.js';
import type { AgencyView } from '../../agency-list/list-agencies.query.js';
import { agencyValueWords } from '../../words/agency.words.js';
import { agenciesWords } from './agencies.words.js';

export interface AgenciesProps {
  readonly at: At;
  readonly rows: readonly AgencyView[];
  /** Null on the last page. */
  readonly next: string | null;
  readonly first: boolean;
  /** The name that somebody looked for; null in the list. */
  readonly searched: Searched | null;
}

/** The register, by name. */
export function AgenciesView({ at, rows, next, first, searched }: AgenciesProps) {
  const words = agenciesWords(at.language);
  const form = formOf(at, 'find-agency', { name: searched?.typed });
  const field = { form, language: at.language, name: 'name', label: words.search, placeholder: words.searchFor };
  return (
    <ProgramPage at={at} title={words.title} wide>
      {at.done === 'import-agencies' && (
        <Banner kind="done" language={at.language} id="done">
          <p>{words.imported}</p>
        </Banner>
      )}
      <ErrorSummary form={form} language={at.language} fields={['name']} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {isOpenTo('keep_register', at, 'every') && (
        <Buttons>
          <ButtonLink href="/agencies/new">{words.register}</ButtonLink>
          <ButtonLink href="/agencies/import" kind="quiet">
            {words.import}
          </ButtonLink>
        </Buttons>
      )}
      <Form form={form} action="/agencies/search" class="filters find">
        <Field {...field} quietLabel type="search" maxLength={120} width="full" shortcut="/" />
        <Button kind="quiet">{words.find}</Button>
      </Form>
      {searched !== null && <h2>{words.found(searched.typed)}</h2>}
      <Register at={at} rows={rows} empty={searched === null ? words.empty : words.notFound} />
      {searched === null ? (
        <Pagination language={at.language} path="/agencies" previous={null} next={next === null ? null : { from: next }} />
      ) : (
        <FoundPages at={at} path="/agencies" searched={searched} next={next === null ? null : { from: next }} isFirst={first} />
      )}
      {searched === null && !first && (
        <p>
          <a href="/agencies">{words.first}</a>
        </p>
      )}
      {searched !== null && <ShowAll at={at} action="/agencies/search" searched={searched} label={words.showAll} />}
    </ProgramPage>
  );
}

function Register({ at, rows, empty }: Pick<AgenciesProps, 'at' | 'rows'> & { readonly empty: string }) {
  const words = agenciesWords(at.language);
  const values = agencyValueWords(at.language);
  return (
    <Table
      caption={words.title}
      quietCaption
      close
      rows={rows}
      rowKey={({ agencyId }) => agencyId}
      empty={empty}
      columns={[
        { heading: words.name, cell: ({ agencyId, name }) => <a href={link(`/agencies/${agencyId}`)}>{name}</a> },
        { heading: words.kind, cell: ({ kind }) => values.kind[kind] },
        { heading: words.county, cell: ({ county }) => values.county[county] },
        { heading: words.served, cell: ({ eligibility }) => values.eligibility[eligibility] },
        {
          heading: words.units,
          cell: ({ units }) => (units.length === 0 ? <span class="none">–</span> : units.length),
          numeric: true,
          told: true,
        },
      ]}
    />
  );
}
