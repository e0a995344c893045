import { formOf, tellingOf } from '../../../../../libs/web/forms/index.js';
import { Button, Form, optionsOf, Radios, timeWords, WhenField } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { standardWords } from '../../../../pages/words/index.js';
import { callBackOutcomes } from '../../../../vocabulary/index.js';
import type { CasePageView } from '../../case-page/case-page.view.js';
import { casePagePath } from '../../../frame/case-frame.view.js';
import { worksOn } from '../../../frame/case-view.js';
import { requestFormWords } from './request-forms.words.js';

/** Who was called back, and the form for the next attempt; open while nobody was reached and the request waits. */
export function CallBacks({ at, view }: { readonly at: At; readonly view: CasePageView }) {
  const words = requestFormWords(at.language);
  const outcomes = standardWords(at.language).callBackOutcome;
  const form = formOf(at, 'call-back', {}, view.revision);
  const field = { form, language: at.language };
  const waits = view.steps.some(({ step, status }) => step === 'call_back' && status === 'missing');
  if (view.status !== 'open' && view.callBacks.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="call-backs">
      <h2 id="call-backs">{words.callBacks}</h2>
      {view.callBacks.length === 0 ? (
        <p class="empty">{words.noCallBack}</p>
      ) : (
        <ul>
          {view.callBacks.map(({ outcome, at: when }, index) => (
            <li key={index}>
              <strong>{outcomes[outcome]}</strong> <time dateTime={when}>{timeWords(when, tellingOf(at))}</time>
            </li>
          ))}
        </ul>
      )}
      {view.status === 'open' && worksOn(view, at) && (
        <details class="panel" open={waits || form.errors.length > 0}>
          <summary>{words.recordCallBack}</summary>
          <Form form={form} action={`${casePagePath(view.caseId, 'overview')}/call-backs`} label={words.recordCallBack}>
            <Radios {...field} name="outcome" label={words.callBackOutcome} options={optionsOf(callBackOutcomes, outcomes)} inline />
            <WhenField {...field} name="at" label={words.callBackAt} hint={words.callBackAtHint} />
            <Button>{words.save}</Button>
          </Form>
        </details>
      )}
    </section>
  );
}
