import { tellingOf } from '../../../../../libs/web/forms/index.js';
import type { Tone } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { standardWords } from '../../../../pages/words/index.js';
import type { CasesListed, CaseSummary } from '../../case-list/case-list.query.js';
import type { DueBucket } from '../../../reading/due.js';
import { waitsSinceInShort } from '../../../frame/how-soon.js';
import { whatToDo, whoDoesIt } from '../../../frame/duty.words.js';
import { stageTone } from '../../../frame/stage-tone.js';
import { caseListWords } from './case-list.words.js';

/** What a case waits for: what, whose, and by when, where there is a date. */
export interface NextShown {
  readonly what: string;
  /** Who does it, in words. */
  readonly who: string;
  readonly bucket: DueBucket;
  readonly due: string | null;
  /** Since when it waits, in words, where no date says by when. */
  readonly since: string | null;
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
  /** Null where none is named yet. */
  readonly lead: string | null;
  /** Set where the case may have come further than the row. */
  readonly notShown: boolean;
}

type Looking = Pick<At, 'language' | 'site' | 'now'>;

export function presentCaseList({ cases }: CasesListed, at: Looking): readonly CaseRowShown[] {
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
    next: nextOf(row, at),
    lead: row.leadName,
    notShown: row.notShown,
  }));
}

function nextOf({ nextDue }: CaseSummary, at: Looking): NextShown | null {
  if (nextDue === null) return null;
  const telling = tellingOf(at);
  const ofDesk = nextDue.owner.kind === 'desk' && nextDue.ownerName === null;
  return {
    what: whatToDo(nextDue, telling),
    who: ofDesk ? caseListWords(at.language).deskDoes : whoDoesIt(nextDue, at),
    bucket: nextDue.bucket,
    due: 'wanted' in nextDue ? null : nextDue.dueAt,
    since: 'wanted' in nextDue ? waitsSinceInShort(nextDue, { ...telling, now: at.now }) : null,
  };
}
