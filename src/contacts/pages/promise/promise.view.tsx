import { formOf, tellingOf } from '../../../../libs/web/forms/index.js';
import {
  Button,
  ContextualDate,
  FormPanel,
  optionsOf,
  Radios,
  SummaryList,
  Telephone,
  timeWords,
  type Option,
} from '../../../../libs/web/views/index.js';
import type { Told } from '../../../notices/notices.queries.js';
import type { At } from '../../../pages/at.js';
import { CommandPanel } from '../../../pages/command-fields.view.js';
import { ProgramPage } from '../../../pages/program-page.js';
import { WhatBecame } from '../../../pages/what-became.view.js';
import { contactWords, standardWords } from '../../../pages/words/index.js';
import { overdueFrom } from '../../../vocabulary/index.js';
import { ChangePromise } from '../../change-promise/change-promise.command.js';
import { CorrectPromise } from '../../correct-promise/correct-promise.command.js';
import { GivePromise } from '../../give-promise/give-promise.command.js';
import { KeepPromise } from '../../keep-promise/keep-promise.command.js';
import { openingPurposesOfPromises, type OpenedPromisedContact } from '../../open-promised-contact/open-promised-contact.query.js';
import type { PromiseShown } from '../../promises-to-keep/promise-to-keep.query.js';
import { TakeBackPromise } from '../../take-back-promise/take-back-promise.command.js';
import { TryPromiseAgain } from '../../try-promise-again/try-promise-again.command.js';
import { promiseWords } from './promise.words.js';

interface PromiseProps {
  readonly at: At;
  readonly promise: PromiseShown;
  /** To whom the desk may give it. */
  readonly keepers: readonly Option[];
  readonly opened?: OpenedPromisedContact;
  /** Whether the desk was told of it; null where it is not for the desk, or nobody is told by notices. */
  readonly told: Told | null;
}

const COMMANDS = [ChangePromise, KeepPromise, TryPromiseAgain, CorrectPromise, TakeBackPromise, GivePromise];

/** Whom to call by when, and what came of it: nothing else of the contact with which it was promised. */
export function PromiseView({ at, promise, keepers, opened, told }: PromiseProps) {
  const words = promiseWords(at.language);
  return (
    <ProgramPage at={at} title={words.title}>
      <WhatBecame at={at} commands={COMMANDS} others={{ 'promised-contact': ['purpose'] }} />
      <h1>{words.title}</h1>
      <Facts at={at} promise={promise} told={told} />
      {opened !== undefined && <Opened at={at} opened={opened} />}
      {promise.open ? <ToKeep at={at} promise={promise} keepers={keepers} /> : <Ended at={at} promise={promise} />}
    </ProgramPage>
  );
}

function Facts({ at, promise, told }: Pick<PromiseProps, 'at' | 'promise' | 'told'>) {
  const words = promiseWords(at.language);
  const { dueAt, promisedBy, madeWith, ownerName, own, outcome, open, escalated, tried } = promise;
  const overdue = open && overdueFrom(dueAt, at.site.zone) <= Date.parse(at.now);
  return (
    <section class="stack" aria-label={words.title}>
      <SummaryList
        rows={[
          {
            label: words.due,
            value: open ? (
              <ContextualDate time={dueAt} now={at.now} overdue={overdue} telling={tellingOf(at)} />
            ) : (
              timeWords(dueAt, tellingOf(at))
            ),
          },
          { label: words.promisedBy, value: promisedBy ?? words.you },
          ...(madeWith === null ? [] : [{ label: words.madeWith, value: contactWords(madeWith, tellingOf(at)) }]),
          { label: words.owner, value: own ? words.you : (ownerName ?? words.desk) },
          ...(tried === null ? [] : [{ label: words.tried, value: words.triedTimes(tried.times, timeWords(tried.lastAt, tellingOf(at))) }]),
          ...(open
            ? []
            : [{ label: words.outcome, value: outcome === null ? words.ended : standardWords(at.language).followUpOutcome[outcome] }]),
        ]}
      />
      {open && (escalated || ownerName === null) && (
        <p class="hint">
          {escalated && words.escalated}{' '}
          {told?.told === 'at' ? words.wasTold(timeWords(told.at, tellingOf(at))) : told !== null && overdue && words.notTold}
        </p>
      )}
    </section>
  );
}

function ToKeep({ at, promise, keepers }: Omit<PromiseProps, 'opened' | 'told'>) {
  const words = promiseWords(at.language);
  const ids = { contactId: promise.contactId };
  const inline = { inline: true };
  return (
    <section class="stack" aria-labelledby="to-keep">
      <h2 id="to-keep">{words.toKeep}</h2>
      {promise.hasContact ? <Open at={at} promise={promise} /> : <p>{words.noContact}</p>}
      <CommandPanel at={at} command={KeepPromise} ids={ids} revision={promise.revision} open />
      {(promise.own || promise.ownerName === null) && (
        <CommandPanel at={at} command={TryPromiseAgain} ids={ids} revision={promise.revision} />
      )}
      <CommandPanel
        at={at}
        command={ChangePromise}
        ids={ids}
        revision={promise.revision}
        arranged={{ dueAt: { optional: false }, contact: { optional: false } }}
      />
      {keepers.length > 0 && (
        <CommandPanel
          at={at}
          command={GivePromise}
          ids={ids}
          revision={promise.revision}
          arranged={{ memberId: { options: keepers, as: 'select', unchosen: true } }}
        />
      )}
      <CommandPanel at={at} command={TakeBackPromise} ids={ids} revision={promise.revision} arranged={{ reason: inline }} warning />
    </section>
  );
}

function Open({ at, promise }: Pick<PromiseProps, 'at' | 'promise'>) {
  const words = promiseWords(at.language);
  const form = formOf(at, 'promised-contact', { purpose: 'follow_up' });
  return (
    <FormPanel form={form} title={words.open} hint={words.sealed} action={`/contacts/${promise.contactId}/promise/contact/open`}>
      <Radios
        form={form}
        language={at.language}
        name="purpose"
        label={words.whatFor}
        hint={words.logged}
        options={optionsOf(openingPurposesOfPromises, standardWords(at.language).openingPurpose)}
      />
      <Button>{words.openNow}</Button>
    </FormPanel>
  );
}

function Opened({ at, opened: { value } }: { readonly at: At; readonly opened: OpenedPromisedContact }) {
  const words = promiseWords(at.language);
  return (
    <section class="panel panel-next" aria-labelledby="opened">
      <h2 id="opened">{words.opened}</h2>
      {value === null ? (
        <p>{words.forgotten}</p>
      ) : (
        <p class="big-number">
          <Telephone value={value} />
        </p>
      )}
      <p class="hint">{words.once}</p>
    </section>
  );
}

function Ended({ at, promise }: Pick<PromiseProps, 'at' | 'promise'>) {
  const words = promiseWords(at.language);
  if (promise.outcome === null) return <p>{words.ended}</p>;
  return (
    <section class="stack" aria-labelledby="ended">
      <h2 id="ended">{words.kept}</h2>
      <p>{words.willBeForgotten}</p>
      <CommandPanel
        at={at}
        command={CorrectPromise}
        ids={{ contactId: promise.contactId }}
        revision={promise.revision}
        arranged={{ outcome: { as: 'radios' }, reason: { inline: true } }}
      />
    </section>
  );
}
