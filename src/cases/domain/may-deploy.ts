import { refuse } from '../../../libs/event-sourcing/index.js';
import type { Case } from './case.state.js';
import type { DeploymentFacts } from './deployment-facts.js';
import { mayDeployTo } from './pre-approval.js';

/**
 * A team goes out only after triage, to an agency that is known, and to one outside the region and its agreements only
 * once that has been approved; a phoned approval counts at once (docs/domain.md sections 3 and 5, rule 3).
 *
 * @throws Refusal `not_triaged`, `agency_missing`, `pre_approval_needed`
 */
export function mayDeploy(state: Case, facts: DeploymentFacts): void {
  if (!state.triage)
    refuse('not_triaged', {
      en: 'This request has not been triaged. Triage it first.',
      es: 'Esta solicitud aún no se evaluó. Evalúela, o rechácela con un motivo.',
    });
  if (!state.facts.agencyId || !facts.agency) {
    refuse('agency_missing', {
      en: 'It is not known which agency asked. Add the agency to the request first.',
      es: 'No se sabe de qué agencia se trata. Indique primero la agencia.',
    });
  }
  if (!mayDeployTo(facts.agency.eligibility, state)) {
    refuse('pre_approval_needed', {
      en: 'This agency is outside the region and has no active agreement. Ask an approver for pre-approval first.',
      es: 'Esta agencia está fuera de la región y sin acuerdo vigente. Pida primero la aprobación previa.',
    });
  }
}
