import type { Language } from '../../../../../libs/web/views/index.js';
import type { CaseInFullView } from '../../case-in-full/case-in-full.view.js';
import { casePagePath } from '../../../frame/case-frame.view.js';
import { whereToDo } from '../../../frame/duty.words.js';
import { closingWords } from './closing.words.js';

/** One thing that must be settled before a case can be closed, and the way to it. */
export interface Hindrance {
  readonly what: string;
  readonly way: { readonly href: string; readonly label: string } | null;
}

/** Everything that the rule on closing would refuse, all at once: nobody has to find out one by one. */
export function hindrancesOf(view: CaseInFullView, language: Language): readonly Hindrance[] {
  const words = closingWords(language);
  const { caseId, triage, deployment, interventions, followUps, teamCare } = view;
  const planned = interventions.filter(({ status }) => status === 'planned').length;
  const teams = { inviting: words.forming, confirmed: words.deployed, stood_down: null };
  const atWork = deployment && teams[deployment.status];
  const open = followUps.filter((one) => one.open).length;
  const at = (page: 'support' | 'followUps', label: string) => ({ href: casePagePath(caseId, page), label });
  return [
    ...(triage === null ? [{ what: words.notTriaged, way: null }] : []),
    ...(planned > 0 ? [{ what: words.planned(planned), way: at('support', words.plannedWay) }] : []),
    ...(atWork === null
      ? []
      : [{ what: atWork, way: { href: whereToDo({ duty: 'step', step: 'stand_down' }, caseId), label: words.deployedWay } }]),
    ...(teamCare.some((one) => one.open) ? [{ what: words.teamCare, way: at('support', words.teamCareWay) }] : []),
    ...(open > 0 ? [{ what: words.followUps(open), way: at('followUps', words.followUpsWay) }] : []),
  ];
}
