import { formOf, tellingOf } from '../../../../../libs/web/forms/index.js';
import { Banner, ErrorSummary, UndoStrip } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { standardWords } from '../../../../pages/words/index.js';
import type { PolicyTerms } from '../../../../vocabulary/index.js';
import type { CasePageView } from '../../../overview/case-page/case-page.view.js';
import { CaseFrame } from '../../../frame/case-frame.view.js';
import { worksOn } from '../../../frame/case-view.js';
import type { UndoableOutcome } from '../../../frame/undoable-outcome.js';
import { FollowUpView } from './follow-up.view.js';
import { ownersFor, presentFollowUps } from './follow-ups.presenter.js';
import { followUpsWords } from './follow-ups.words.js';
import { PlanFollowUpView } from './plan-follow-up.view.js';
import { SettledFollowUpsView } from './settled-follow-ups.view.js';

/** In the order in which they stand in their forms: an error leads to its field. */
const FIELDS = ['outcome', 'next', 'nextDueAt', 'at', 'kind', 'dueAt', 'because', 'owner', 'reason'];

export interface FollowUpsProps {
  readonly at: At;
  readonly view: CasePageView;
  readonly terms: PolicyTerms;
  /** The follow-up whose forms stand on the page; of the open ones the next where nobody says. */
  readonly chosen?: string;
  readonly undoable: UndoableOutcome | null;
}

/** The follow-ups of a case. */
export function FollowUpsView({ at, view, terms, chosen, undoable }: FollowUpsProps) {
  const words = followUpsWords(at.language);
  const all = presentFollowUps(view, at, tellingOf(at));
  const open = all.filter(({ seen }) => seen.open);
  const shown = all.find(({ id }) => at.refused?.form.endsWith(id)) ?? all.find(({ id }) => id === chosen);
  const openShown = shown?.seen.open === true ? shown : open.find(({ mayWork }) => mayWork);
  const owners = ownersFor(view, at, at.language);
  const { caseId, revision } = view;
  return (
    <CaseFrame at={at} view={view} current="followUps" first={<WhatWasDone at={at} caseId={caseId} undoable={undoable} />}>
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
                chosen={item.id === openShown?.id}
                key={item.id}
              />
            ))}
          </ul>
        )}
        {worksOn(view, at) && view.status === 'open' && <PlanFollowUpView at={at} view={view} owners={owners} />}
      </section>
      <SettledFollowUpsView
        at={at}
        caseId={caseId}
        revision={revision}
        items={all.filter(({ seen }) => !seen.open).toReversed()}
        chosen={shown?.id}
      />
    </CaseFrame>
  );
}

function WhatWasDone({ at, caseId, undoable }: { readonly at: At; readonly caseId: string; readonly undoable: UndoableOutcome | null }) {
  const words = followUpsWords(at.language);
  const standard = standardWords(at.language);
  const said: Readonly<Record<string, string>> = words.done;
  const done = at.done === null ? undefined : said[at.done];
  return (
    <>
      {at.refused !== null && <ErrorSummary form={formOf(at, at.refused.form)} language={at.language} fields={FIELDS} />}
      {done !== undefined && (
        <Banner kind="done" language={at.language} id="done">
          <p>{done}</p>
        </Banner>
      )}
      {undoable !== null && (
        <UndoStrip
          form={formOf(at, 'undo')}
          action={`/cases/${caseId}/follow-ups/${undoable.followUpId}/outcome/undo`}
          said={words.recorded(standard.followUpOutcome[undoable.outcome], standard.followUpKind[undoable.kind])}
          until={undoable.until}
          now={at.now}
          telling={tellingOf(at)}
        />
      )}
    </>
  );
}
