import { formOf } from '../../../libs/web/forms/index.js';
import { Banner, Button, Field, Form } from '../../../libs/web/views/index.js';
import type { At } from '../../pages/at.js';
import { requestQuestion } from '../request/request-facts-fields.js';
import { callWords } from './call.words.js';
import { LEARNED_CONTACT } from './learned-contact.form.js';

interface LearnContactProps {
  readonly at: At;
  readonly action: string;
  readonly mayEnter: boolean;
  /** Of the case as it is drawn: what somebody else entered since is not replaced by what is typed here. */
  readonly revision: number;
}

/** Asks whom to call back and how, of those who work on the case; others are told whom to ask. */
export function LearnContact({ at, action, mayEnter, revision }: LearnContactProps) {
  const words = callWords(at.language);
  if (!mayEnter) return <p>{words.askWhoArranges}</p>;
  const form = formOf(at, LEARNED_CONTACT, {}, revision);
  return (
    <Form form={form} action={action} label={words.save}>
      <Field
        form={form}
        language={at.language}
        name="callBackContact"
        label={requestQuestion('callBackContact')[at.language]}
        maxLength={200}
      />
      <Button>{words.save}</Button>
    </Form>
  );
}

/** That it was just entered. */
export function ContactLearned({ at, done = LEARNED_CONTACT }: { readonly at: At; readonly done?: string }) {
  if (at.done !== done) return null;
  return (
    <Banner kind="done" language={at.language} id="done">
      <p>{callWords(at.language).saved}</p>
    </Banner>
  );
}
