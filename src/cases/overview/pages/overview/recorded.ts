import type { OnRecord } from '../../../../../libs/web/forms/index.js';
import { proposedCorrection } from '../../../frame/arranged-correction.js';
import { proposedWhen } from '../../../frame/proposed-when.js';
import type { CaseInFullView } from '../../case-in-full/case-in-full.view.js';

/** What the form that corrects a call back shows of it. */
export function recordedOfCallBack(seen: CaseInFullView['callBacks'][number] | undefined, zone: string): OnRecord {
  const values = { ...proposedCorrection, ...proposedWhen('at', seen?.at ?? null, zone), outcome: seen?.outcome };
  return { values, canBeUnknown: [] };
}

/** What the form that corrects why a case was closed, or opened again, shows. */
export function recordedOfClosing({ lastClosedBecause, lastReopenedBecause }: CaseInFullView): OnRecord {
  return { values: { because: lastClosedBecause ?? undefined, reopenedBecause: lastReopenedBecause ?? undefined }, canBeUnknown: [] };
}
