import { tellingOf } from '../../../../../libs/web/forms/index.js';
import { UndoStrip } from '../../../../../libs/web/views/index.js';
import { nameOf } from '../../../../commands/index.js';
import type { NoticesTold } from '../../../../notices/notices.queries.js';
import type { At } from '../../../../pages/at.js';
import { commandForm, formPath } from '../../../../pages/command-form.js';
import { WhatBecame } from '../../../../pages/what-became.view.js';
import { standardWords } from '../../../../pages/words/index.js';
import type { PolicyTerms } from '../../../../vocabulary/index.js';
import type { CaseInFullView } from '../../../overview/case-in-full/case-in-full.view.js';
import { CaseFrame } from '../../../frame/case-frame.view.js';
import { outcomeInWords } from '../../../frame/outcome.words.js';
import { AssignFollowUp } from '../../assign-follow-up/assign-follow-up.command.js';
import { CorrectOutcome } from '../../correct-outcome/correct-outcome.command.js';
import { PlanFollowUp } from '../../plan-follow-up/plan-follow-up.command.js';
import { RecordOutcome } from '../../record-outcome/record-outcome.command.js';
import { RescheduleFollowUp } from '../../reschedule-follow-up/reschedule-follow-up.command.js';
import { TakeBackReschedule } from '../../take-back-reschedule/take-back-reschedule.command.js';
import { UndoOutcome } from '../../undo-outcome/undo-outcome.command.js';
import type { UndoableOutcome } from '../../undoable-outcome/undoable-outcome.query.js';
import { FollowUpView } from './follow-up.view.js';
import { ownersFor, presentFollowUps } from './follow-ups.presenter.js';
import { followUpsWords } from './follow-ups.words.js';
import { PlanFollowUpView } from './plan-follow-up.view.js';
import { SettledFollowUpsView } from './settled-follow-ups.view.js';

/** Whose forms stand on this page. */
const commands = [RecordOutcome, PlanFollowUp, RescheduleFollowUp, TakeBackReschedule, AssignFollowUp, UndoOutcome, CorrectOutcome];

export interface FollowUpsProps {
  readonly at: At;
  readonly view: CaseInFullView;
  readonly terms: PolicyTerms;
  /** The follow-up whose forms stand on the page; of the open ones the next where nobody says. */
  readonly chosen?: string;
  /** The earlier attempt of it that is to be corrected. */
  readonly attempt?: number;
  /** Whether something here may be given to whoever looks. */
  readonly mayOwn: boolean;
  readonly undoable: UndoableOutcome | null;
  readonly told: NoticesTold;
}

/** The follow-ups of a case. */
export function FollowUpsView({ at, view, terms, chosen, attempt, mayOwn, undoable, told }: FollowUpsProps) {
  const words = followUpsWords(at.language);
  const all = presentFollowUps(view, at, tellingOf(at), told);
  const open = all.filter(({ seen }) => seen.open);
  const shown = all.find(({ id }) => at.refused?.form.endsWith(id)) ?? all.find(({ id }) => id === chosen);
  // Whoever answered one that is settled meanwhile is asked for no other in its place.
  const answered = at.refused?.gone === true && shown !== undefined;
  const openShown = shown?.seen.open === true ? shown : answered ? undefined : open.find(({ mayWork }) => mayWork);
  const owners = ownersFor(view, mayOwn ? at : null, at.language);
  const { caseId, revision } = view;
  return (
    <CaseFrame at={at} view={view} current="followUps" wide first={<First at={at} caseId={caseId} undoable={undoable} />}>
      <div class="columns">
        <section class="stack" aria-labelledby="open">
          <h2 id="open">
            {words.open} <span class="count">{open.length}</span>
          </h2>
          {open.length === 0 ? (
            <p class="empty">{all.length === 0 ? words.noneYet : words.none}</p>
          ) : (
            <ul class="cards">
              {open.map((item) => (
                <FollowUpView
                  at={at}
                  caseId={caseId}
                  revision={revision}
                  item={item}
                  terms={terms}
                  owners={owners}
                  mayCall={view.may.includes('open_call_back_contact')}
                  chosen={item.id === openShown?.id}
                  attempt={attempt}
                  key={item.id}
                />
              ))}
            </ul>
          )}
        </section>
        <div class="stack">
          {view.may.includes('work_on_case') && view.status === 'open' && <PlanFollowUpView at={at} view={view} owners={owners} />}
          <SettledFollowUpsView
            at={at}
            caseId={caseId}
            revision={revision}
            items={all.filter(({ seen }) => !seen.open).toReversed()}
            terms={terms}
            chosen={shown?.id}
            attempt={attempt}
          />
        </div>
      </div>
    </CaseFrame>
  );
}

function First({ at, caseId, undoable }: { readonly at: At; readonly caseId: string; readonly undoable: UndoableOutcome | null }) {
  const words = followUpsWords(at.language);
  const standard = standardWords(at.language);
  return (
    <>
      <WhatBecame at={undoable !== null && at.done === nameOf(RecordOutcome) ? { ...at, done: null } : at} commands={commands} />
      {undoable !== null && (
        <UndoStrip
          form={commandForm(at, UndoOutcome, { followUpId: undoable.followUpId })}
          action={formPath(UndoOutcome, { caseId, followUpId: undoable.followUpId })}
          said={words.recorded(outcomeInWords(undoable.kind, undoable.outcome, at.language), standard.followUpKind[undoable.kind])}
          until={undoable.until}
          now={at.now}
          telling={tellingOf(at)}
        />
      )}
    </>
  );
}
