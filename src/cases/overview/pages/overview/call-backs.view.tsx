import { tellingOf } from '../../../../../libs/web/forms/index.js';
import { timeWords } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { CommandPanel } from '../../../../pages/command-fields.view.js';
import { standardWords } from '../../../../pages/words/index.js';
import type { CasePageView } from '../../case-page/case-page.view.js';
import { RecordCallBack } from '../../../request/record-call-back/record-call-back.command.js';
import { requestFormWords } from './request-forms.words.js';

/** Who was called back, and the form for the next attempt; open while nobody was reached and the request waits. */
export function CallBacks({ at, view }: { readonly at: At; readonly view: CasePageView }) {
  const words = requestFormWords(at.language);
  const outcomes = standardWords(at.language).callBackOutcome;
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
      {view.status === 'open' && view.may.includes('work_on_case') && (
        <CommandPanel
          at={at}
          command={RecordCallBack}
          ids={{ caseId: view.caseId }}
          revision={view.revision}
          open={waits}
          arranged={{ outcome: { inline: true }, at: { optional: false } }}
        />
      )}
    </section>
  );
}
