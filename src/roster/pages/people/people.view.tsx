import { formOf, tellingOf } from '../../../../libs/web/forms/index.js';
import {
  Banner,
  Button,
  ButtonLink,
  calendarDay,
  ErrorSummary,
  Field,
  Form,
  link,
  optionsOf,
  Pagination,
  Select,
  SubNavigation,
  Table,
  Tag,
  timeWords,
} from '../../../../libs/web/views/index.js';
import type { At } from '../../../pages/at.js';
import { ProgramPage } from '../../../pages/program-page.js';
import type { Searched } from '../../../pages/searched.js';
import { FoundPages, ShowAll } from '../../../pages/searched.view.js';
import { standardWords } from '../../../pages/words/index.js';
import { isOpenTo } from '../../../rights.js';
import { personRoles } from '../../../vocabulary/index.js';
import type { PersonView } from '../../people/person-view.js';
import { Ending } from '../ending.view.js';
import type { PeopleAddress } from './people.page.js';
import { peopleWords } from './people.words.js';

export interface PersonRowShown extends PersonView {
  readonly agencyName: string | null;
}

export interface PeopleProps {
  readonly at: At;
  readonly address: PeopleAddress;
  readonly rows: readonly PersonRowShown[];
  /** Null on the last page. */
  readonly next: string | null;
  /** The name that somebody looked for; null in a list. */
  readonly searched: Searched | null;
}

const lists = ['active', 'inactive', 'all'] as const;

/** Everybody of the program, by name. */
export function PeopleView({ at, address, rows, next, searched }: PeopleProps) {
  const words = peopleWords(at.language);
  const { show = 'active', role, from } = address;
  return (
    <ProgramPage at={at} title={words.title} wide>
      {at.done === 'import-people' && (
        <Banner kind="done" language={at.language} id="done">
          <p>{words.imported}</p>
        </Banner>
      )}
      <ErrorSummary form={formOf(at, 'find-person')} language={at.language} fields={['name']} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <div class="buttons">
        {isOpenTo('keep_roster', at, 'every') && <ButtonLink href="/people/new">{words.add}</ButtonLink>}
        {isOpenTo('keep_roster', at, 'every') && (
          <ButtonLink href="/people/import" kind="quiet">
            {words.import}
          </ButtonLink>
        )}
        <ButtonLink href="/console-roster" kind="quiet">
          {words.consoleRoster}
        </ButtonLink>
      </div>
      <Search at={at} sought={searched?.typed} />
      {searched === null ? (
        <SubNavigation
          label={words.lists}
          items={lists.map((each) => ({
            href: link('/people', { show: each === 'active' ? undefined : each, role }),
            label: words[each],
            current: each === show,
          }))}
        />
      ) : (
        <h2>{words.found(searched.typed)}</h2>
      )}
      <People at={at} rows={rows} empty={searched === null ? words.empty : words.notFound} />
      {searched === null ? (
        <Pagination language={at.language} path="/people" previous={null} next={next === null ? null : { show, role, from: next }} />
      ) : (
        <FoundPages at={at} path="/people" searched={searched} next={next === null ? null : { from: next }} isFirst={from === undefined} />
      )}
      {searched === null && from !== undefined && (
        <p>
          <a href={link('/people', { show: address.show, role })}>{words.first}</a>
        </p>
      )}
      {searched === null ? (
        <ByRole at={at} address={address} />
      ) : (
        <ShowAll at={at} action="/people/search" searched={searched} label={words.showAll} />
      )}
    </ProgramPage>
  );
}

function Search({ at, sought }: { readonly at: At; readonly sought: string | undefined }) {
  const words = peopleWords(at.language);
  const form = formOf(at, 'find-person', { name: sought });
  const field = { form, language: at.language, name: 'name', label: words.search, placeholder: words.searchFor };
  return (
    <Form form={form} action="/people/search" class="filters find">
      <Field {...field} quietLabel type="search" maxLength={120} width="full" shortcut="/" />
      <Button kind="quiet">{words.find}</Button>
    </Form>
  );
}

function ByRole({ at, address: { show, role } }: Pick<PeopleProps, 'at' | 'address'>) {
  const words = peopleWords(at.language);
  const form = formOf(at, 'filter', { role });
  return (
    <details class="panel" open={role !== undefined}>
      <summary>{words.narrow}</summary>
      <form class="filters" method="get" action="/people" data-at-once>
        {show !== undefined && <input type="hidden" name="show" value={show} />}
        <Select
          form={form}
          language={at.language}
          name="role"
          label={words.role}
          options={optionsOf(personRoles, standardWords(at.language).personRole)}
        />
        <Button kind="quiet">{words.apply}</Button>
      </form>
    </details>
  );
}

function People({ at, rows, empty }: Pick<PeopleProps, 'at' | 'rows'> & { readonly empty: string }) {
  const words = peopleWords(at.language);
  const { personRole } = standardWords(at.language);
  return (
    <Table
      caption={words.title}
      quietCaption
      close
      rows={rows}
      rowKey={({ personId }) => personId}
      empty={empty}
      columns={[
        { heading: words.name, cell: (row) => <Name at={at} row={row} /> },
        { heading: words.roles, cell: ({ roles }) => roles.map((role) => personRole[role]).join(', ') || words.noRoles },
        { heading: words.agency, cell: ({ agencyName }) => agencyName ?? <span class="none">{words.noAgency}</span> },
        {
          heading: words.credentials,
          told: true,
          cell: ({ credentialsValidUntil }) =>
            credentialsValidUntil === null ? words.noCredentials : <Ending at={at} lastDay={credentialsValidUntil} />,
        },
      ]}
    />
  );
}

function Name({ at, row }: { readonly at: At; readonly row: PersonRowShown }) {
  const words = peopleWords(at.language);
  const { personId, name, active, unavailableUntil } = row;
  const away = unavailableUntil !== null && unavailableUntil > calendarDay(at.now, at.site.zone);
  return (
    <>
      <a href={link(`/people/${personId}`)}>{name}</a>
      {!active && (
        <>
          {' '}
          <Tag>{words.deactivated}</Tag>
        </>
      )}
      {active && away && (
        <>
          <br />
          <span class="hint">{words.away(timeWords(unavailableUntil, tellingOf(at)))}</span>
        </>
      )}
    </>
  );
}
