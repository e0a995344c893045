import { formOf } from '../../../../../libs/web/forms/index.js';
import { ButtonLink, ErrorSummary, link, Pagination, SubNavigation, type LinkQuery } from '../../../../../libs/web/views/index.js';
import type { AgencyChoice } from '../../../../agencies/agencies.queries.js';
import type { At } from '../../../../pages/at.js';
import { ProgramPage } from '../../../../pages/program-page.js';
import type { Searched } from '../../../../pages/searched.js';
import { FoundPages, ShowAll } from '../../../../pages/searched.view.js';
import { isOpenTo } from '../../../../rights.js';
import { seesEveryCase, seesOwnCases } from '../../../domain/index.js';
import { CaseFilters, isFiltered } from './case-filters.view.js';
import { hasOrders, viewOf, type CaseListAddress } from './case-list-filter.js';
import type { CaseRowShown } from './case-list.presenter.js';
import { caseListWords } from './case-list.words.js';
import { CaseSearch } from './case-search.view.js';
import { CaseTable } from './case-table.view.js';

interface FoundShown extends Searched {
  readonly reference: string | null;
}

interface CaseListProps {
  readonly at: At;
  readonly address: CaseListAddress;
  /** What somebody looked for, where these are the cases that fit; `reference` where it is one, of no case that they may see. */
  readonly found: FoundShown | null;
  readonly rows: readonly CaseRowShown[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
  readonly agencies: readonly AgencyChoice[];
}

/** The others are among the filters: the list begins with what is wanted first. */
const mainViews = ['open', 'mine', 'ended', 'all'] as const;

/** The cases that somebody may see: open ones first, others one link away. */
export function CaseListView({ at, address, found, rows, nextCursor, agencies }: CaseListProps) {
  const words = caseListWords(at.language);
  const { stage, agencyId, incidentType, cursor } = address;
  const view = viewOf(address);
  const asked = { view: address.view, stage, agencyId, incidentType, order: address.order };
  const every = seesEveryCase(at);
  const views = mainViews.filter((each) => each !== 'mine' || every || isOpenTo('see_case', at, 'led'));
  return (
    <ProgramPage at={at} title={words.title} wide>
      <ErrorSummary form={formOf(at, 'search')} language={at.language} fields={['find']} />
      <div class="tight">
        <h1>{words.title}</h1>
        {(every || seesOwnCases(at)) && (
          <>
            <CaseSearch at={at} found={found?.typed} isTold={found !== null && rows.length === 0} />
            {found !== null && (
              <Found at={at} found={found} count={rows.length} isFirst={cursor === undefined} isLast={nextCursor === null} />
            )}
            <SubNavigation
              label={words.views}
              items={views.map((each) => ({
                href: link('/cases', { view: each === 'open' ? undefined : each, agencyId, incidentType }),
                label: words[each],
                current: found === null && each === view && stage === undefined,
              }))}
            />
            {rows.length > 0 && <CaseTable at={at} rows={rows} />}
          </>
        )}
      </div>
      {(every || seesOwnCases(at)) && (
        <>
          {rows.length === 0 && found === null && <Empty at={at} address={address} />}
          {found === null ? (
            <Pagination
              language={at.language}
              path="/cases"
              previous={null}
              next={nextCursor === null ? null : { ...asked, cursor: nextCursor }}
            />
          ) : (
            <>
              <FoundPages
                at={at}
                path="/cases"
                searched={found}
                next={nextCursor === null ? null : { cursor: nextCursor }}
                isFirst={cursor === undefined}
              />
              <ShowAll at={at} action="/cases/search" searched={found} label={words.backToOpen} />
            </>
          )}
          {cursor !== undefined && found === null && (
            <p>
              <a href={link('/cases', asked)}>{words.first}</a>
            </p>
          )}
          {found === null && hasOrders(address) && rows.length > 0 && <OtherOrder at={at} asked={asked} order={address.order} />}
          <CaseFilters at={at} address={address} agencies={every ? agencies : null} />
        </>
      )}
      {every && isOpenTo('propose_restatement', at, 'every') && (
        <p>
          <a href="/restatements">{words.restatements}</a>
        </p>
      )}
      {!every && !seesOwnCases(at) && (
        <p class="empty">
          {words.emptyRole} {isOpenTo('see_figures', at, 'every') && <a href="/figures">{words.figuresInstead}</a>}
        </p>
      )}
    </ProgramPage>
  );
}

/** The list in its other order. */
function OtherOrder({ at, asked, order }: { readonly at: At; readonly asked: LinkQuery; readonly order: CaseListAddress['order'] }) {
  const words = caseListWords(at.language);
  const isNewest = order === 'newest';
  return (
    <p>
      <a href={link('/cases', { ...asked, order: isNewest ? undefined : 'newest' })}>{isNewest ? words.wantedFirst : words.newest}</a>
    </p>
  );
}

interface FoundProps {
  readonly at: At;
  readonly found: FoundShown;
  readonly count: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** How much of what was looked for there is. */
function Found({ at, found, count, isFirst, isLast }: FoundProps) {
  const words = caseListWords(at.language);
  const nothing = found.reference === null ? words.nothingFits : words.notFound(found.reference);
  const some = isFirst ? words.firstOfMore(count) : isLast ? words.lastOfMore(count) : words.moreOfThem(count);
  return (
    <p role="status">
      <strong>{count === 0 ? nothing : isFirst && isLast ? words.fits(count) : some}</strong>
    </p>
  );
}

/** Says why there is nothing, and what can be done about it. */
function Empty({ at, address }: { readonly at: At; readonly address: CaseListAddress }) {
  const words = caseListWords(at.language);
  if (isFiltered(address)) {
    return (
      <p class="empty">
        {words.emptyFiltered} <a href="/cases">{words.clear}</a>
      </p>
    );
  }
  const view = viewOf(address);
  if (!seesEveryCase(at)) return <p class="empty">{view === 'open' || view === 'all' ? words.emptyOwn : words.emptyView}</p>;
  return (
    <div class="stack">
      <p class="empty">{view === 'all' ? words.emptyProgram : words.emptyView}</p>
      {(view === 'all' || view === 'open') && <ButtonLink href="/requests/new">{words.logFirst}</ButtonLink>}
    </div>
  );
}
