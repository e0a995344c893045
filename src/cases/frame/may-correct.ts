import type { CaseInFullView } from '../overview/case-in-full/case-in-full.view.js';

/** Whether what is recorded can be put right by whoever looks: also of a closed case, as long as nothing is owed anew by it. */
export function mayCorrect({ status, may }: Pick<CaseInFullView, 'status' | 'may'>): boolean {
  return status !== 'declined' && may.includes('work_on_case');
}
