import { link } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { CommandPanel } from '../../../../pages/command-fields.view.js';
import { CasePanel } from '../../../frame/case-panel.view.js';
import { CloseCase } from '../../../closing/close-case/close-case.command.js';
import { CorrectClosing } from '../../../closing/correct-closing/correct-closing.command.js';
import { ReopenCase } from '../../../closing/reopen-case/reopen-case.command.js';
import type { CaseInFullView } from '../../case-in-full/case-in-full.view.js';
import { arrangedCorrection } from '../../../frame/arranged-correction.js';
import { hindrancesOf } from './closing.presenter.js';
import { recordedOfClosing } from './recorded.js';
import { closingWords } from './closing.words.js';

interface ClosingProps {
  readonly at: At;
  readonly view: CaseInFullView;
}

/** Closing with what still stands in its way, in words; or opening again. */
export function Closing({ at, view }: ClosingProps) {
  if (!view.may.includes('work_on_case') || view.status === 'declined') return null;
  return (
    <section class="stack" id="closing" aria-labelledby="closing-title">
      <h2 id="closing-title">{closingWords(at.language).title}</h2>
      {view.status === 'open' ? (
        <Close at={at} view={view} />
      ) : (
        <CasePanel at={at} command={ReopenCase} view={view} arranged={{ reason: { inline: true } }} />
      )}
      <CorrectReason at={at} view={view} />
    </section>
  );
}

function Close({ at, view }: ClosingProps) {
  const words = closingWords(at.language);
  const hindrances = hindrancesOf(view, at.language);
  return (
    <>
      <p>{hindrances.length === 0 ? words.nothingInTheWay : words.inTheWay}</p>
      {hindrances.length > 0 && (
        <ul class="steps">
          {hindrances.map(({ what, way }) => (
            <li key={what}>
              <span>{what}</span>
              {way !== null && (
                <a href={link(way.href)}>
                  {way.label}
                  <span class="unseen">: {what}</span>
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      <CasePanel at={at} command={CloseCase} view={view} open={hindrances.length === 0} />
    </>
  );
}

/** Why it was last closed, and why it was last opened again. */
function CorrectReason({ at, view }: ClosingProps) {
  const { caseId, revision, lastClosedBecause, lastReopenedBecause } = view;
  if (lastClosedBecause === null && lastReopenedBecause === null) return null;
  return (
    <CommandPanel
      at={at}
      command={CorrectClosing}
      ids={{ caseId }}
      revision={revision}
      proposed={recordedOfClosing(view).values}
      arranged={{
        because: lastClosedBecause === null ? { instead: null } : { as: 'select', optional: false },
        reopenedBecause: lastReopenedBecause === null ? { instead: null } : { as: 'select', optional: false },
        ...arrangedCorrection(at),
      }}
    />
  );
}
