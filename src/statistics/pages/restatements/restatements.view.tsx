import { tellingOf } from '../../../../libs/web/forms/index.js';
import { link, Table, timeWords } from '../../../../libs/web/views/index.js';
import type { At } from '../../../pages/at.js';
import { CommandPanel } from '../../../pages/command-fields.view.js';
import { ProgramPage } from '../../../pages/program-page.js';
import { WhatBecame } from '../../../pages/what-became.view.js';
import { standardWords } from '../../../pages/words/index.js';
import { isOpenTo } from '../../../rights.js';
import { AgreeToRestatement } from '../../decide-restatement/agree-to-restatement.command.js';
import { DeclineRestatement } from '../../decide-restatement/decline-restatement.command.js';
import { ProposeRestatement } from '../../propose-restatement/propose-restatement.command.js';
import { WithdrawRestatement } from '../../propose-restatement/withdraw-restatement.command.js';
import type { RestatableYear } from '../../restatements/restatements.query.js';
import { restatementsWords } from './restatements.words.js';

export interface RestatementsProps {
  readonly at: At;
  readonly years: readonly RestatableYear[];
  /** The year whose forms are open. */
  readonly chosen: RestatableYear | null;
}

const COMMANDS = [ProposeRestatement, WithdrawRestatement, AgreeToRestatement, DeclineRestatement];

/** The years that are out, with what is done about those that are wrong. */
export function RestatementsView({ at, years, chosen }: RestatementsProps) {
  const words = restatementsWords(at.language);
  return (
    <ProgramPage at={at} title={words.title}>
      <WhatBecame at={at} commands={COMMANDS} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {chosen !== null && <Change at={at} year={chosen} />}
      <section class="stack" aria-labelledby="years">
        <h2 id="years">{words.years}</h2>
        <Table
          caption={words.years}
          quietCaption
          rows={years}
          rowKey={({ yearId }) => yearId}
          empty={words.empty}
          columns={[
            { heading: words.year, cell: (each) => nameOf(at, each) },
            { heading: words.state, cell: ({ state }) => words.states[state] },
            { heading: words.what, cell: (each) => <WhatItIsAbout at={at} year={each} /> },
            {
              heading: words.change,
              cell: (each) =>
                isOpen(each) ? (
                  <a href={link(`/restatements?year=${each.yearId}#change`)}>
                    {words.see}
                    <span class="unseen">{words.about(nameOf(at, each))}</span>
                  </a>
                ) : (
                  '–'
                ),
            },
          ]}
        />
      </section>
    </ProgramPage>
  );
}

function WhatItIsAbout({ at, year }: { readonly at: At; readonly year: RestatableYear }) {
  const { reason, agreedAt, cause } = year;
  if (reason === null) return <>–</>;
  const words = restatementsWords(at.language);
  return (
    <>
      {`${standardWords(at.language).restatementReason[reason]}.`}
      {agreedAt !== null && ` ${words.agreedOn(timeWords(agreedAt, tellingOf(at)))}`}
      {cause !== null && (
        <>
          {` ${words.cause} `}
          <span lang="en">{`${cause}.`}</span>
        </>
      )}
    </>
  );
}

/** What can be done about a year: whoever proposed waits or withdraws, and another person decides who may. */
function Change({ at, year }: { readonly at: At; readonly year: RestatableYear }) {
  const words = restatementsWords(at.language);
  const ids = { yearId: year.yearId };
  const waits = year.state === 'proposed';
  const decides = isOpenTo('decide_restatement', at, 'every');
  return (
    <section class="stack" aria-labelledby="change">
      <h2 id="change">{nameOf(at, year)}</h2>
      {!waits && (
        <CommandPanel at={at} command={ProposeRestatement} ids={ids} open arranged={{ reason: { as: 'radios', optional: false } }} />
      )}
      {waits && (
        <p>
          <WhatItIsAbout at={at} year={year} />
        </p>
      )}
      {waits && <p>{year.isOwn ? words.ownWaits : decides ? words.decide : words.othersWaits}</p>}
      {year.isOwn && <CommandPanel at={at} command={WithdrawRestatement} ids={ids} open />}
      {waits && !year.isOwn && decides && (
        <>
          <CommandPanel at={at} command={AgreeToRestatement} ids={ids} open />
          <CommandPanel at={at} command={DeclineRestatement} ids={ids} open />
        </>
      )}
      <p>
        <a href={link('/restatements')}>{words.back}</a>
      </p>
    </section>
  );
}

/** Whether something can still be done about it: nothing is decided, nor in the way. */
export function isOpen({ state }: RestatableYear): boolean {
  return state === 'open' || state === 'proposed';
}

function nameOf({ language }: At, { program, year }: RestatableYear): string {
  const words = restatementsWords(language);
  return words.name(words.programs[program], year);
}
