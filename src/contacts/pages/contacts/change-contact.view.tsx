import { tellingOf } from '../../../../libs/web/forms/index.js';
import { link, timeWords } from '../../../../libs/web/views/index.js';
import type { At } from '../../../pages/at.js';
import { chosenFrom, CommandPanel } from '../../../pages/command-fields.view.js';
import { CorrectIndividualContact } from '../../correct-individual-contact/correct-individual-contact.command.js';
import type { LoggedContact } from '../../own-contacts/own-contacts.query.js';
import { PromiseCallBack } from '../../promise-call-back/promise-call-back.command.js';
import { WithdrawIndividualContact } from '../../withdraw-individual-contact/withdraw-individual-contact.command.js';
import { caseOptions, type CasesOfContacts } from './case-options.js';
import { contactsWords } from './contacts.words.js';
import { formValuesOf } from './recorded.js';

interface ChangeProps {
  readonly at: At;
  readonly contact: LoggedContact;
  readonly cases: CasesOfContacts;
}

/** Corrects or withdraws one contact. */
export function ChangeContact({ at, contact, cases }: ChangeProps) {
  const words = contactsWords(at.language);
  const ids = { contactId: contact.contactId };
  const inline = { inline: true };
  const options = caseOptions(cases, at.language, contact.caseId);
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
          caseId: options.length === 0 ? { instead: null } : chosenFrom(options),
          notKnown: { instead: null },
          reason: inline,
        }}
      />
      <Promise at={at} contact={contact} />
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

/** What became of the promise that was made with it, or where one is made afterwards. */
function Promise({ at, contact }: Pick<ChangeProps, 'at' | 'contact'>) {
  const words = contactsWords(at.language).promise;
  const { contactId, promise } = contact;
  if (promise?.status === 'open') {
    if (!promise.own) return <p>{words.passedOn}</p>;
    return (
      <p>
        <a href={link(`/contacts/${contactId}/promise`)}>{words.waiting(timeWords(promise.dueAt, tellingOf(at)))}</a>
      </p>
    );
  }
  return (
    <>
      {promise !== undefined && <p>{words.ended}</p>}
      <CommandPanel
        at={at}
        command={PromiseCallBack}
        ids={{ contactId }}
        revision={contact.revision}
        arranged={{ contact: { optional: false } }}
      />
    </>
  );
}
