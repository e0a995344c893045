import { tellingOf } from '../../../../../libs/web/forms/index.js';
import { link, Pagination, Timeline, type Language } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import type { CaseInFullView } from '../../case-in-full/case-in-full.view.js';
import { CaseFrame, casePagePath } from '../../../frame/case-frame.view.js';
import { consequencesInShort, type Consequence, type TimelineLine } from './timeline.presenter.js';
import { BesideTimeline } from './beside-timeline.view.js';
import { timelineWords } from './timeline.words.js';

const SHORT = 3;

export interface TimelineViewProps {
  readonly at: At;
  readonly view: CaseInFullView;
  readonly lines: readonly TimelineLine[];
  /** For paper, where nothing can be unfolded. */
  readonly whole: boolean;
  /** Whether this is the newest part, and where the next older one begins. */
  readonly first: boolean;
  readonly next: string | null;
}

/** What happened in a case, newest entry first. */
export function TimelineView({ at, view, lines, whole, first, next }: TimelineViewProps) {
  const words = timelineWords(at.language);
  const path = casePagePath(view.caseId, 'timeline');
  const entries = lines.map(({ details, consequences, ...line }) => ({
    ...line,
    body: details.length + consequences.length > 0 && (
      <>
        {details.length > 0 && <Details lines={details} />}
        {consequences.length > 0 && <Consequences {...{ consequences, whole }} language={at.language} />}
      </>
    ),
  }));
  const more = !first || next !== null || lines.some(({ consequences }) => consequences.length > 1);
  return (
    <CaseFrame at={at} view={view} current="timeline" wide>
      <div class="columns">
        <section class="stack" aria-labelledby="entries">
          <h2 id="entries">{words.title}</h2>
          <p class="lead">{words.lead}</p>
          {entries.length === 0 ? <p class="empty">{words.empty}</p> : <Timeline entries={entries} telling={tellingOf(at)} />}
          <Pagination language={at.language} path={path} previous={first ? null : {}} next={next === null ? null : { from: next }} />
          {more && !whole && (
            <p>
              <a href={link(path, { all: 'true' })}>{words.all}</a>
            </p>
          )}
        </section>
        <BesideTimeline at={at} view={view} />
      </div>
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

interface ConsequencesProps {
  readonly consequences: readonly Consequence[];
  readonly language: Language;
  readonly whole: boolean;
}

/** One stands there by itself; several are told in short, and unfold. */
function Consequences({ consequences, language, whole }: ConsequencesProps) {
  return (
    <details class="consequences" open={whole || consequences.length === 1}>
      <summary>{consequencesInShort(consequences, language)}</summary>
      <ul>
        {consequences.map(({ key, title, details }) => (
          <li key={key}>{[title, ...details].join(' · ')}</li>
        ))}
      </ul>
    </details>
  );
}
