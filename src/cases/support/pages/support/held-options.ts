import type { Language, Option } from '../../../../../libs/web/views/index.js';
import { standardWords } from '../../../../pages/words/index.js';
import type { CasePageView } from '../../../overview/case-page/case-page.view.js';

/** The interventions that were held, to choose one at which something was offered. */
export function heldOptions({ interventions }: CasePageView, language: Language): readonly Option[] {
  const { interventionKind } = standardWords(language);
  return interventions.filter(({ status }) => status === 'held').map(({ id, kind }) => ({ value: id, label: interventionKind[kind] }));
}
