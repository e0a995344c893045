import { tellingOf } from '../../../../../libs/web/forms/index.js';
import { link, timeWords } from '../../../../../libs/web/views/index.js';
import { nameOf } from '../../../../commands/index.js';
import type { At } from '../../../../pages/at.js';
import { CasePanel } from '../../../frame/case-panel.view.js';
import { standardWords } from '../../../../pages/words/index.js';
import type { CaseInFullView } from '../../case-in-full/case-in-full.view.js';
import { arrangedCorrection } from '../../../frame/arranged-correction.js';
import { casePagePath } from '../../../frame/case-frame.view.js';
import { mayCorrect } from '../../../frame/may-correct.js';
import { CorrectCallBack } from '../../../request/correct-call-back/correct-call-back.command.js';
import { RecordCallBack } from '../../../request/record-call-back/record-call-back.command.js';
import { recordedOfCallBack } from './recorded.js';
import { requestFormWords } from './request-forms.words.js';

interface CallBacksProps {
  readonly at: At;
  readonly view: CaseInFullView;
  /** The one that somebody chose to correct. */
  readonly chosen?: number;
}

/** Who was called back, and the form for the next attempt; open while nobody was reached and the request waits. */
export function CallBacks({ at, view, chosen }: CallBacksProps) {
  const words = requestFormWords(at.language);
  const outcomes = standardWords(at.language).callBackOutcome;
  const waits = view.steps.some(({ step, status }) => step === 'call_back' && status === 'missing');
  const mayWork = view.status === 'open' && view.may.includes('work_on_case');
  const correctable = mayCorrect(view);
  const several = view.callBacks.length > 1;
  const asked = at.refused?.form === nameOf(CorrectCallBack) ? Number(at.refused.values.callBack) : chosen;
  const correcting = several ? view.callBacks.find(({ callBack }) => callBack === asked) : view.callBacks[0];
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
              <strong>{outcomes[outcome]}</strong> <time dateTime={when}>{timeWords(when, tellingOf(at))}</time>{' '}
              {correctable && several && (
                <a href={link(`${casePagePath(view.caseId, 'overview')}?callBack=${callBack}#${nameOf(CorrectCallBack)}`)}>
                  {words.correct}
                  <span class="unseen">
                    {' '}
                    {outcomes[outcome]}, {timeWords(when, tellingOf(at))}
                  </span>
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      {correctable && correcting !== undefined && <Correct at={at} view={view} seen={correcting} open={several} />}
      {mayWork && (
        <CasePanel
          at={at}
          command={RecordCallBack}
          view={view}
          open={waits}
          arranged={{ outcome: { inline: true }, at: { optional: false } }}
        />
      )}
    </section>
  );
}

interface CorrectProps {
  readonly at: At;
  readonly view: CaseInFullView;
  readonly seen: CaseInFullView['callBacks'][number];
  readonly open: boolean;
}

function Correct({ at, view, seen, open }: CorrectProps) {
  const outcome = standardWords(at.language).callBackOutcome[seen.outcome];
  return (
    <CasePanel
      at={at}
      command={CorrectCallBack}
      view={view}
      proposed={recordedOfCallBack(seen, at.site.zone).values}
      title={`${CorrectCallBack.declared.words!.title[at.language]}: ${outcome}, ${timeWords(seen.at, tellingOf(at))}`}
      open={open}
      arranged={{
        ...arrangedCorrection(at),
        callBack: { instead: () => <input type="hidden" name="callBack" value={seen.callBack} /> },
        outcome: { as: 'radios', inline: true, optional: false },
        at: { optional: false },
      }}
    />
  );
}
