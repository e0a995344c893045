import { timeWords, type TimeTelling } from '../../../../../libs/web/views/index.js';
import { standardWords } from '../../../../pages/words/index.js';
import type { PossibleDuplicate } from '../../possible-duplicates/possible-duplicates.query.js';
import { intakeWords } from './intake.words.js';

/** A case that may be about the same incident, in words. */
export interface DuplicateShown {
  readonly reference: string;
  readonly path: string;
  readonly stage: string;
  readonly facts: readonly string[];
}

export function presentDuplicates(found: readonly PossibleDuplicate[], telling: TimeTelling): readonly DuplicateShown[] {
  const words = intakeWords(telling.language);
  const stages = standardWords(telling.language).stage;
  return found.map(({ caseId, reference, stage, receivedAt, occurredAt, leadName }) => ({
    reference,
    path: `/cases/${caseId}`,
    stage: stages[stage],
    facts: [
      words.received(timeWords(receivedAt, telling)),
      ...(occurredAt === null ? [] : [words.occurredAt(timeWords(occurredAt, telling))]),
      ...(leadName === null ? [] : [words.leadName(leadName)]),
    ],
  }));
}
