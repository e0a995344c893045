import { formOf, tellingOf } from '../../../../../libs/web/forms/index.js';
import { Button, ButtonLink, Form, optionsOf, Radios, timeWords } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { standardWords } from '../../../../pages/words/index.js';
import type { OpeningPurpose } from '../../../../vocabulary/index.js';
import type { CaseInFullView } from '../../case-in-full/case-in-full.view.js';
import { whatFor, whichContact } from '../../open-case-contact/open-case-contact.api.js';
import type { CaseContact } from '../../open-case-contact/open-case-contact.decision.js';
import type { OpenedCaseContact } from '../../open-case-contact/open-case-contact.query.js';
import { CaseFrame, casePagePath } from '../../../frame/case-frame.view.js';
import { contactsToOpen } from './contacts-to-open.js';
import { contactWords } from './contact.words.js';

/** For what a contact of a case may be opened. */
const purposes = ['arrange_response', 'follow_up', 'person_asked'] as const satisfies readonly OpeningPurpose[];

/** Asks what is to be opened and what for. The answer is a page of its own, and nothing of it stands in an address. */
export function Contacts({ at, view }: { readonly at: At; readonly view: CaseInFullView }) {
  const words = contactWords(at.language);
  const contacts = contactsToOpen(view);
  const form = formOf(at, 'contact', { contact: contacts[0] });
  if (contacts.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="contacts-title">
      <h2 id="contacts-title">{words.title}</h2>
      <p>{words.sealed}</p>
      <details class="panel" open={form.errors.length > 0}>
        <summary>{words.open}</summary>
        <Form form={form} action={`${casePagePath(view.caseId, 'overview')}/contacts/open`} label={words.open}>
          <Radios
            form={form}
            language={at.language}
            name="contact"
            label={whichContact[at.language]}
            options={optionsOf(contacts, words)}
          />
          <Radios
            form={form}
            language={at.language}
            name="purpose"
            label={whatFor[at.language]}
            options={optionsOf(purposes, standardWords(at.language).openingPurpose)}
          />
          <Button>{words.openNow}</Button>
        </Form>
      </details>
    </section>
  );
}

interface OpenedProps {
  readonly at: At;
  readonly view: CaseInFullView;
  readonly contact: CaseContact;
  readonly purpose: OpeningPurpose;
  readonly opened: OpenedCaseContact;
}

/** The one page on which a contact is shown. */
export function OpenedContactView({ at, view, contact, purpose, opened }: OpenedProps) {
  const words = contactWords(at.language);
  const { value, forgottenAt } = opened;
  return (
    <CaseFrame at={at} view={view} current="overview" title={words.opened}>
      <section class="panel panel-next" aria-labelledby="opened">
        <h2 id="opened">{words[contact]}</h2>
        {value !== null && <p class="big-number">{value}</p>}
        {value === null && <p>{forgottenAt === undefined ? words.nothing : words.forgotten(timeWords(forgottenAt, tellingOf(at)))}</p>}
        <p>{words.openedFor(standardWords(at.language).openingPurpose[purpose])}</p>
        {value !== null && <p class="hint">{words.once}</p>}
        <ButtonLink href={casePagePath(view.caseId, 'overview')} kind="quiet">
          {words.back}
        </ButtonLink>
      </section>
    </CaseFrame>
  );
}
