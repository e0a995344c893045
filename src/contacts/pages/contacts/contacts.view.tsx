import type { At } from '../../../pages/at.js';
import { ProgramPage } from '../../../pages/program-page.js';
import { WhatBecame } from '../../../pages/what-became.view.js';
import type { Program } from '../../../vocabulary/index.js';
import { CorrectIndividualContact } from '../../correct-individual-contact/correct-individual-contact.command.js';
import { LogIndividualContact } from '../../log-individual-contact/log-individual-contact.command.js';
import type { PromiseEntry } from '../../contacts.queries.js';
import { PromiseCallBack } from '../../promise-call-back/promise-call-back.command.js';
import type { LoggedContact, OwnContactsOfMonth } from '../../own-contacts/own-contacts.query.js';
import { WithdrawIndividualContact } from '../../withdraw-individual-contact/withdraw-individual-contact.command.js';
import type { CasesOfContacts } from './case-options.js';
import { ChangeContact } from './change-contact.view.js';
import { contactsWords } from './contacts.words.js';
import { LogContact } from './log-contact.view.js';
import { Month } from './month.view.js';
import { Promises } from './promises.view.js';

export interface ContactsProps {
  readonly at: At;
  readonly shown: OwnContactsOfMonth;
  /** The contact that is to be changed; null where none is. */
  readonly changed: LoggedContact | null;
  readonly thisMonth: string;
  readonly cases: CasesOfContacts;
  /** Those that wait for the member. */
  readonly promises: readonly PromiseEntry[];
  /** Of the member, where they are in one alone. */
  readonly program: Program | undefined;
}

const COMMANDS = [LogIndividualContact, CorrectIndividualContact, WithdrawIndividualContact, PromiseCallBack];

/** What has to be chosen comes first; what is right by itself stands last, and what is seldom wanted is folded away. */
export function ContactsView({ at, shown, changed, thisMonth, cases, promises, program }: ContactsProps) {
  const words = contactsWords(at.language);
  return (
    <ProgramPage at={at} title={words.title} wide>
      <WhatBecame at={at} commands={COMMANDS} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <div class="columns">
        {changed === null ? (
          <LogContact at={at} program={program} cases={cases} />
        ) : (
          <ChangeContact at={at} contact={changed} cases={cases} />
        )}
        <div class="stack">
          <Promises at={at} promises={promises} />
          <Month at={at} shown={shown} thisMonth={thisMonth} cases={cases} />
        </div>
      </div>
    </ProgramPage>
  );
}
