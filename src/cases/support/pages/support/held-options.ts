import type { Language, Option } from '../../../../../libs/web/views/index.js';
import { standardWords } from '../../../../pages/words/index.js';
import type { CaseInFullView } from '../../../overview/case-in-full/case-in-full.view.js';

/**
 * The interventions that were held, to choose one at which something was offered.
 *
 * @param recorded one that is on record, whatever became of it since
 */
export function heldOptions({ interventions }: CaseInFullView, language: Language, recorded?: string | null): readonly Option[] {
  const { interventionKind } = standardWords(language);
  return interventions
    .filter(({ id, status }) => status === 'held' || id === recorded)
    .map(({ id, kind }) => ({ value: id, label: interventionKind[kind] }));
}
