import { formOf, tellingOf } from '../../../../libs/web/forms/index.js';
import { Button, Form, link, Table, timeWords } from '../../../../libs/web/views/index.js';
import type { At } from '../../../pages/at.js';
import { CommandFields, CommandPanel } from '../../../pages/command-fields.view.js';
import { ProgramPage } from '../../../pages/program-page.js';
import { WhatBecame } from '../../../pages/what-became.view.js';
import { standardWords } from '../../../pages/words/index.js';
import { dayOf, type Program } from '../../../vocabulary/index.js';
import { CorrectIndividualContact } from '../../correct-individual-contact/correct-individual-contact.command.js';
import { LogIndividualContact } from '../../log-individual-contact/log-individual-contact.command.js';
import type { LoggedContact, OwnContactsOfMonth } from '../../own-contacts/own-contacts.query.js';
import { WithdrawIndividualContact } from '../../withdraw-individual-contact/withdraw-individual-contact.command.js';
import { contactsWords } from './contacts.words.js';
import { monthBeside, monthWords } from './months.js';
import { formValuesOf } from './recorded.js';

interface ContactsProps {
  readonly at: At;
  readonly shown: OwnContactsOfMonth;
  /** The contact that is to be changed; null where none is. */
  readonly changed: LoggedContact | null;
  readonly thisMonth: string;
  /** Of the member, where they are in one alone. */
  readonly program: Program | undefined;
}

const COMMANDS = [LogIndividualContact, CorrectIndividualContact, WithdrawIndividualContact];

/** What has to be chosen comes first; what is right by itself stands last. */
export function ContactsView({ at, shown, changed, thisMonth, program }: ContactsProps) {
  const words = contactsWords(at.language);
  return (
    <ProgramPage at={at} title={words.title}>
      <WhatBecame at={at} commands={COMMANDS} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {changed === null ? <Log at={at} program={program} /> : <Change at={at} contact={changed} />}
      {changed === null && <Month at={at} shown={shown} thisMonth={thisMonth} />}
    </ProgramPage>
  );
}

function Log({ at, program }: Pick<ContactsProps, 'at' | 'program'>) {
  const { title, send } = LogIndividualContact.declared.words!;
  const form = formOf(at, 'log-individual-contact', { on: dayOf(at.now, at.site.zone), program });
  const inline = { inline: true };
  return (
    <section class="stack" aria-labelledby="log">
      <h2 id="log">{title[at.language]}</h2>
      <Form form={form} action="/contacts" label={title[at.language]}>
        <CommandFields
          at={at}
          command={LogIndividualContact}
          form={form}
          arranged={{ mode: inline, crisis: inline, program: inline, discipline: { unchosen: true } }}
        />
        <Button>{send[at.language]}</Button>
      </Form>
    </section>
  );
}

function Change({ at, contact }: { readonly at: At; readonly contact: LoggedContact }) {
  const words = contactsWords(at.language);
  const ids = { contactId: contact.contactId };
  const inline = { inline: true };
  return (
    <section class="stack" aria-labelledby="change">
      <h2 id="change">{words.changing(timeWords(contact.on, tellingOf(at)))}</h2>
      <CommandPanel
        at={at}
        command={CorrectIndividualContact}
        ids={ids}
        open
        proposed={formValuesOf(contact)}
        revision={contact.revision}
        arranged={{
          mode: { ...inline, as: 'radios', optional: false },
          discipline: { optional: false },
          minutes: { optional: false },
          crisis: { ...inline, as: 'radios', optional: false },
          on: { optional: false },
          program: { ...inline, as: 'radios', optional: false },
          notKnown: { instead: null },
          reason: inline,
        }}
      />
      <CommandPanel
        at={at}
        command={WithdrawIndividualContact}
        ids={ids}
        revision={contact.revision}
        arranged={{ reason: inline }}
        warning
      />
    </section>
  );
}

function Month({ at, shown, thisMonth }: Pick<ContactsProps, 'at' | 'shown' | 'thisMonth'>) {
  const { language } = at;
  const words = contactsWords(language);
  const standard = standardWords(language);
  const day = (on: string) => timeWords(on, tellingOf(at));
  const { month, contacts, minutes } = shown;
  return (
    <section class="stack" aria-labelledby="month">
      <h2 id="month">{words.of(monthWords(month, language))}</h2>
      <p class="hint">{words.own}</p>
      {contacts.length > 0 && <p>{words.sum(contacts.length, minutes)}</p>}
      <Table
        caption={words.of(monthWords(month, language))}
        quietCaption
        rows={contacts}
        rowKey={({ contactId }) => contactId}
        empty={words.empty}
        columns={[
          { heading: words.day, cell: ({ on }) => day(on) },
          { heading: words.person, cell: ({ discipline }) => standard.discipline[discipline] },
          { heading: words.mode, cell: ({ mode }) => standard.mode[mode] },
          { heading: words.minutes, numeric: true, cell: (one) => one.minutes },
          { heading: words.crisis, cell: ({ crisis }) => standard.crisisKind[crisis] },
          { heading: words.referral, cell: ({ referral }) => (referral === undefined ? words.none : standard.referralKind[referral]) },
          {
            heading: words.change,
            cell: ({ contactId, on, discipline }) => (
              <a href={link(`/contacts?contact=${contactId}`)}>
                {words.change}
                <span class="unseen"> {words.about(day(on), standard.discipline[discipline])}</span>
              </a>
            ),
          },
        ]}
      />
      <nav aria-label={words.months}>
        <a href={link(`/contacts?month=${monthBeside(month, -1)}#month`)}>{words.before}</a>{' '}
        {month < thisMonth && <a href={link(`/contacts?month=${monthBeside(month, 1)}#month`)}>{words.after}</a>}
      </nav>
    </section>
  );
}
