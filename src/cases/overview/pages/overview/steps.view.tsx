import { link, Tag } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import type { CaseInFullView } from '../../case-in-full/case-in-full.view.js';
import type { CaseStep } from '../../case-in-full/case-steps.js';
import { casePagePath } from '../../../frame/case-frame.view.js';
import { whereToDo } from '../../../frame/duty.words.js';
import { overviewWords, stepWords } from './overview.words.js';

/** The to-do list of the case: what is missing first, each with the way to it; the rest folded away. */
export function StepList({ at, view }: { readonly at: At; readonly view: CaseInFullView }) {
  const words = overviewWords(at.language);
  const names = stepWords(at.language);
  const missing = view.steps.filter(({ status }) => status === 'missing');
  const rest = view.steps.filter(({ status }) => status !== 'missing');
  if (view.status !== 'open') return null;
  return (
    <section class="stack" aria-labelledby="missing">
      <h2 id="missing">
        {words.missing} <span class="count">{missing.length}</span>
      </h2>
      {missing.length === 0 ? (
        <p class="empty">{words.nothingMissing}</p>
      ) : (
        <ul class="steps">
          {missing.map(({ step }) => (
            <li key={step}>
              {view.may.includes('work_on_case') ? <a href={link(wayTo(step, view.caseId))}>{names[step]}</a> : <span>{names[step]}</span>}
              <Tag tone="attention">{words.statusMissing}</Tag>
            </li>
          ))}
        </ul>
      )}
      {rest.length > 0 && (
        <details class="panel">
          <summary>{words.doneSteps(rest.length)}</summary>
          <ul class="steps">
            {rest.map(({ step, status }) => (
              <li key={step}>
                <span>{names[step]}</span>
                {status === 'done' ? <Tag tone="good">{words.statusDone}</Tag> : <Tag>{words.statusNotNeeded}</Tag>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function wayTo(step: CaseStep, caseId: string): string {
  const here = casePagePath(caseId, 'overview');
  const ways: Readonly<Record<CaseStep, string>> = {
    agency: `${here}/complete`,
    incident_type: `${here}/complete#completion-incident-type`,
    occurred_at: `${here}/complete#completion-occurred`,
    exposed: `${here}/complete#completion-exposed`,
    call_back: `${here}#record-call-back`,
    triage: `${here}#triage-case`,
    offers: `${here}#triage-case`,
    approval: `${here}#approval`,
    approval_confirmation: `${here}#approval`,
    lead: casePagePath(caseId, 'team'),
    team: casePagePath(caseId, 'team'),
    meeting_time: whereToDo({ duty: 'step', step: 'meeting' }, caseId),
    meeting_place: whereToDo({ duty: 'step', step: 'meeting' }, caseId),
    intervention: casePagePath(caseId, 'support'),
    team_care: casePagePath(caseId, 'followUps'),
  };
  return ways[step];
}
