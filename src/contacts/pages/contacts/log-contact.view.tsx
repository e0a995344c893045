import { formOf } from '../../../../libs/web/forms/index.js';
import { Button, Form, valueOf, type FormState } from '../../../../libs/web/views/index.js';
import type { At } from '../../../pages/at.js';
import { chosenFrom, CommandField, CommandFields } from '../../../pages/command-fields.view.js';
import { dayOf, type Program } from '../../../vocabulary/index.js';
import { LogIndividualContact } from '../../log-individual-contact/log-individual-contact.command.js';
import { caseOptions, type CasesOfContacts } from './case-options.js';
import { contactsWords } from './contacts.words.js';

interface LogProps {
  readonly at: At;
  readonly program: Program | undefined;
  readonly cases: CasesOfContacts;
}

/** Logs a contact in seconds. */
export function LogContact({ at, program, cases }: LogProps) {
  const { title, send } = LogIndividualContact.declared.words!;
  const form = formOf(at, 'log-individual-contact', { on: dayOf(at.now, at.site.zone), program });
  const inline = { inline: true };
  const folded = { instead: null };
  return (
    <section class="stack" aria-labelledby="log">
      <h2 id="log">{title[at.language]}</h2>
      <Form form={form} action="/contacts" label={title[at.language]} keeps>
        <CommandFields
          at={at}
          command={LogIndividualContact}
          form={form}
          arranged={{
            mode: inline,
            crisis: inline,
            program: inline,
            discipline: { unchosen: true },
            caseId: folded,
            callBackAt: folded,
            callBackContact: folded,
          }}
        />
        <More at={at} form={form} cases={cases} />
        <Button>{send[at.language]}</Button>
      </Form>
    </section>
  );
}

/** What few contacts need: a case, and a promise to call back. */
function More({ at, form, cases }: Omit<LogProps, 'program'> & { readonly form: FormState }) {
  const words = contactsWords(at.language);
  const asked = { at, command: LogIndividualContact, form };
  const ofCase = cases.offered.length > 0;
  const once = { optional: false };
  return (
    <details class="more" open={isUsed(form, 'caseId', 'callBackAt', 'callBackContact')}>
      <summary>{ofCase ? words.more : words.promised}</summary>
      {ofCase && <CommandField {...asked} name="caseId" arranged={chosenFrom(caseOptions(cases, at.language))} />}
      <CommandField {...asked} name="callBackAt" arranged={once} />
      <CommandField {...asked} name="callBackContact" arranged={once} />
    </details>
  );
}

/** Whether something was typed there, or is wrong there: it must then be seen. */
function isUsed(form: FormState, ...names: readonly string[]): boolean {
  return names.some(
    (name) => valueOf(form, name) !== '' || form.errors.some(({ field }) => field === name || field.startsWith(`${name}.`)),
  );
}
