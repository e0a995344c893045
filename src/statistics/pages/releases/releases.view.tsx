import { tellingOf } from '../../../../libs/web/forms/index.js';
import { link, Table, timeWords } from '../../../../libs/web/views/index.js';
import type { At } from '../../../pages/at.js';
import { CommandPanel } from '../../../pages/command-fields.view.js';
import { ProgramPage } from '../../../pages/program-page.js';
import { WhatBecame } from '../../../pages/what-became.view.js';
import { standardWords } from '../../../pages/words/index.js';
import { HoldRelease } from '../../hold-release/hold-release.command.js';
import { LiftReleaseHold } from '../../hold-release/lift-release-hold.command.js';
import type { ReleaseOnCalendar } from '../../releases/releases.query.js';
import { releasesWords } from './releases.words.js';

export interface ReleasesProps {
  readonly at: At;
  readonly releases: readonly ReleaseOnCalendar[];
  /** The release whose form is open. */
  readonly chosen: ReleaseOnCalendar | null;
  /** How many restatements somebody else proposed, and so are theirs to decide. */
  readonly waiting: number;
}

const COMMANDS = [HoldRelease, LiftReleaseHold];

/** The calendar of releases, for whoever answers for what comes out. */
export function ReleasesView({ at, releases, chosen, waiting }: ReleasesProps) {
  const words = releasesWords(at.language);
  const isOut = ({ state }: ReleaseOnCalendar) => state === 'published' || state === 'skipped';
  return (
    <ProgramPage at={at} title={words.title} wide>
      <WhatBecame at={at} commands={COMMANDS} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <p>
        <a href={link('/restatements')}>{words.restatements}</a>
        {waiting > 0 && ` ${words.waiting(waiting)}`}
      </p>
      {chosen !== null && <Change at={at} release={chosen} />}
      <Calendar
        at={at}
        heading={words.coming}
        id="coming"
        rows={releases.filter((each) => !isOut(each)).toReversed()}
        empty={words.nothingComing}
      />
      <Calendar at={at} heading={words.past} id="past" rows={releases.filter(isOut)} empty={words.nothingPast} />
    </ProgramPage>
  );
}

function Change({ at, release }: { readonly at: At; readonly release: ReleaseOnCalendar }) {
  const words = releasesWords(at.language);
  const ids = { releaseId: release.releaseId };
  return (
    <section class="stack" aria-labelledby="change">
      <h2 id="change">{nameOf(at, release)}</h2>
      {release.state === 'held' ? (
        <CommandPanel at={at} command={LiftReleaseHold} ids={ids} open />
      ) : (
        <CommandPanel at={at} command={HoldRelease} ids={ids} open arranged={{ reason: { as: 'radios', optional: false } }} />
      )}
      <p>
        <a href={link('/releases')}>{words.back}</a>
      </p>
    </section>
  );
}

interface CalendarProps {
  readonly at: At;
  readonly id: string;
  readonly heading: string;
  readonly rows: readonly ReleaseOnCalendar[];
  readonly empty: string;
}

function Calendar({ at, id, heading, rows, empty }: CalendarProps) {
  const words = releasesWords(at.language);
  const coming = id === 'coming';
  return (
    <section class="stack" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <Table
        caption={heading}
        quietCaption
        rows={rows}
        rowKey={({ releaseId }) => releaseId}
        empty={empty}
        columns={[
          { heading: words.release, cell: (each) => nameOf(at, each) },
          { heading: words.on, cell: ({ on }) => timeWords(on, tellingOf(at)) },
          { heading: words.state, cell: ({ state }) => words.states[state] },
          {
            heading: words.what,
            cell: (each) => <WhatBecameOf at={at} release={each} />,
          },
          ...(coming
            ? [
                {
                  heading: words.change,
                  cell: (each: ReleaseOnCalendar) => (
                    <a href={link(`/releases?release=${each.releaseId}#change`)}>
                      {each.state === 'held' ? words.toLift : words.toHold}
                      <span class="unseen">{words.about(nameOf(at, each))}</span>
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}

/** How much of it is shown, or why nothing is, and who held it when. */
function WhatBecameOf({ at, release }: { readonly at: At; readonly release: ReleaseOnCalendar }) {
  const words = releasesWords(at.language);
  const { heldBecause, held, cause, shown, cells, state, releaseId } = release;
  const isOut = state === 'published' || state === 'skipped';
  const said = shown !== null ? words.shown(shown, cells!) : cause === null ? null : words.causes[cause];
  const reason = heldBecause === null ? null : standardWords(at.language).releaseHoldReason[heldBecause];
  if (said === null && reason === null) return <>–</>;
  return (
    <>
      {said !== null && `${said}. `}
      {reason !== null && `${words.held(reason)}`}
      {reason !== null && held !== null && ` ${words.heldBy(held.by, timeWords(held.at, tellingOf(at)))}`}
      {reason !== null && '. '}
      {isOut && (
        <a href={link(`/figures/${releaseId}`)}>
          {words.look}
          <span class="unseen">{words.about(nameOf(at, release))}</span>
        </a>
      )}
    </>
  );
}

function nameOf({ language }: At, { program, release, year }: ReleaseOnCalendar): string {
  const words = releasesWords(language);
  return words.name(words.programs[program], words.period(release, year));
}
