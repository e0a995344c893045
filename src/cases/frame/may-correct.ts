import type { CasePageView } from '../overview/case-page/case-page.view.js';

/** Whether what is recorded can be put right by whoever looks: also of a closed case, as long as nothing is owed anew by it. */
export function mayCorrect({ status, may }: Pick<CasePageView, 'status' | 'may'>): boolean {
  return status !== 'declined' && may.includes('work_on_case');
}
