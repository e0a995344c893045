import { tellingOf } from '../../../../../libs/web/forms/index.js';
import type { TimeTelling, Tone } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { standardWords } from '../../../../pages/words/index.js';
import type { CaseListPage, CaseSummary } from '../../case-list/case-list.query.js';
import { confirmationWords } from '../../../frame/confirmation.words.js';
import { lapseSentence } from '../../../frame/lapse.words.js';
import { stageTone } from '../../../frame/stage-tone.js';
import { caseListWords } from './case-list.words.js';

/** What a case waits for: what, whose, and by when, where there is a date. */
export interface NextShown {
  readonly what: string;
  readonly whose: string | null;
  readonly due: { readonly time: string; readonly overdue: boolean } | null;
  /** Since when somebody waits, where no date says by when. */
  readonly waitingSince: string | null;
  /** Set where the caller said that it cannot wait. */
  readonly urgency: string | null;
}

/** One case of the list, in words. */
export interface CaseRowShown {
  readonly caseId: string;
  readonly path: string;
  readonly reference: string;
  readonly agency: string;
  readonly incidentType: string;
  readonly stage: { readonly label: string; readonly tone: Tone };
  readonly next: NextShown | null;
  readonly lead: string;
  /** Set where the case may have come further than the row. */
  readonly notShown: boolean;
}

export function presentCaseList({ cases }: CaseListPage, at: Pick<At, 'language' | 'site'>): readonly CaseRowShown[] {
  const { language } = at;
  const words = caseListWords(language);
  const { stage: stages, incidentType } = standardWords(language);
  return cases.map((row) => ({
    caseId: row.caseId,
    path: `/cases/${row.caseId}`,
    reference: row.reference,
    agency: row.agencyName ?? words.noAgency,
    incidentType: row.incidentType === null ? words.noType : incidentType[row.incidentType],
    stage: { label: stages[row.stage], tone: stageTone(row.stage) },
    next: nextOf(row, tellingOf(at)),
    lead: row.leadName ?? words.noLead,
    notShown: row.notShown,
  }));
}

/** A request that nobody has triaged waits for the desk, though no date says so. */
function nextOf({ stage, nextDue, urgency, receivedAt }: CaseSummary, telling: TimeTelling): NextShown | null {
  const words = caseListWords(telling.language);
  if (nextDue !== null) {
    const whose = words.whose(nextDue.owner.kind === 'desk' ? words.desk : (nextDue.ownerName ?? words.desk));
    return {
      what: dutyWords(nextDue, telling),
      whose,
      due: { time: nextDue.dueAt, overdue: nextDue.bucket === 'overdue' },
      waitingSince: null,
      urgency: null,
    };
  }
  if (stage !== 'requested') return null;
  const pressing = urgency === 'now' || urgency === 'today';
  const wanted = pressing ? words.wanted[urgency] : null;
  return { what: words.toTriage, whose: words.whose(words.desk), due: null, waitingSince: receivedAt, urgency: wanted };
}

function dutyWords(due: NonNullable<CaseSummary['nextDue']>, telling: TimeTelling): string {
  const { language } = telling;
  const { followUpKind, interventionKind } = standardWords(language);
  switch (due.duty) {
    case 'follow_up':
      return followUpKind[due.kind];
    case 'intervention':
      return interventionKind[due.kind];
    case 'approval_confirmation':
      return confirmationWords(due.owner, language);
    case 'lapse':
      return lapseSentence(due, telling);
  }
}
