import { tellingOf } from '../../../../../libs/web/forms/index.js';
import { link, Pagination, Timeline } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import type { CasePageView } from '../../case-page/case-page.view.js';
import { CaseFrame, casePagePath } from '../../../frame/case-frame.view.js';
import type { TimelineLine } from './timeline.presenter.js';
import { timelineWords } from './timeline.words.js';

const SHORT = 3;

export interface TimelineViewProps {
  readonly at: At;
  readonly view: CasePageView;
  readonly lines: readonly TimelineLine[];
  /** Whether this is the newest part, and where the next older one begins. */
  readonly first: boolean;
  readonly next: string | null;
}

/** What happened in a case, newest entry first. */
export function TimelineView({ at, view, lines, first, next }: TimelineViewProps) {
  const words = timelineWords(at.language);
  const path = casePagePath(view.caseId, 'timeline');
  const entries = lines.map(({ details, ...line }) => ({ ...line, body: details.length === 0 ? undefined : <Details lines={details} /> }));
  const paged = !first || next !== null;
  return (
    <CaseFrame at={at} view={view} current="timeline">
      <h2>{words.title}</h2>
      <p class="lead">{words.lead}</p>
      {entries.length === 0 ? <p class="empty">{words.empty}</p> : <Timeline entries={entries} telling={tellingOf(at)} />}
      <Pagination language={at.language} path={path} previous={first ? null : {}} next={next === null ? null : { from: next }} />
      {paged && (
        <p>
          <a href={link(path, { all: 'true' })}>{words.all}</a>
        </p>
      )}
    </CaseFrame>
  );
}

/** The facts of a request stand one below the other; what else an entry says is short enough for a line. */
function Details({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length <= SHORT) return <p>{lines.join(' · ')}</p>;
  return (
    <ul>
      {lines.map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
}
