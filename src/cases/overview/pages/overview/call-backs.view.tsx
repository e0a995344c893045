import { fieldAt } from '../../../../../libs/web/fields/index.js';
import { tellingOf } from '../../../../../libs/web/forms/index.js';
import { Radios, timeWords } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { CommandPanel } from '../../../../pages/command-fields.view.js';
import { standardWords } from '../../../../pages/words/index.js';
import type { CasePageView } from '../../case-page/case-page.view.js';
import { arrangedCorrection, proposedCorrection } from '../../../frame/arranged-correction.js';
import { CorrectCallBack } from '../../../request/correct-call-back/correct-call-back.command.js';
import { RecordCallBack } from '../../../request/record-call-back/record-call-back.command.js';
import { requestFormWords } from './request-forms.words.js';

/** Who was called back, and the form for the next attempt; open while nobody was reached and the request waits. */
export function CallBacks({ at, view }: { readonly at: At; readonly view: CasePageView }) {
  const words = requestFormWords(at.language);
  const outcomes = standardWords(at.language).callBackOutcome;
  const waits = view.steps.some(({ step, status }) => step === 'call_back' && status === 'missing');
  const mayWork = view.status === 'open' && view.may.includes('work_on_case');
  if (view.status !== 'open' && view.callBacks.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="call-backs">
      <h2 id="call-backs">{words.callBacks}</h2>
      {view.callBacks.length === 0 ? (
        <p class="empty">{words.noCallBack}</p>
      ) : (
        <ul>
          {view.callBacks.map(({ callBack, outcome, at: when }) => (
            <li key={callBack}>
              <strong>{outcomes[outcome]}</strong> <time dateTime={when}>{timeWords(when, tellingOf(at))}</time>
            </li>
          ))}
        </ul>
      )}
      {mayWork && view.callBacks.length > 0 && <Correct at={at} view={view} />}
      {mayWork && (
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

function Correct({ at, view }: { readonly at: At; readonly view: CasePageView }) {
  const outcomes = standardWords(at.language).callBackOutcome;
  const calls = view.callBacks.map(({ callBack, outcome, at: when }) => ({
    value: String(callBack),
    label: `${outcomes[outcome]}, ${timeWords(when, tellingOf(at))}`,
  }));
  const question = fieldAt(CorrectCallBack, 'callBack')!.question[at.language];
  return (
    <CommandPanel
      at={at}
      command={CorrectCallBack}
      ids={{ caseId: view.caseId }}
      proposed={{ ...proposedCorrection, callBack: calls.at(-1)!.value }}
      revision={view.revision}
      arranged={{
        ...arrangedCorrection(at),
        callBack: { instead: (form) => <Radios form={form} language={at.language} name="callBack" label={question} options={calls} /> },
        outcome: { as: 'radios', inline: true },
      }}
    />
  );
}
