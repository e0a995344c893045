import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Told } from '../../../commands/index.js';
import { already } from '../../../vocabulary/index.js';
import { activeDeployment, type CaseEvent, type CaseState, checkCloseReason, existing, open, openFollowUps } from '../../domain/index.js';
import type { CloseCase } from './close-case.command.js';

/**
 * Closes a case. Refused while a follow-up is open, a team is still deployed, an intervention is still planned, or the
 * team's own care is due (docs/domain.md section 5, rule 4). Team care is a follow-up of the team, so it is named first.
 *
 * @throws Refusal `team_care_open`, `follow_ups_open`, `deployment_unresolved`, `interventions_planned`, `not_triaged`
 */
export function closeCase(command: Told<CloseCase>, state: CaseState): readonly CaseEvent[] {
  const found = existing(state);
  if (found.status === 'closed') return already(found.closedBecause === command.because, 'because');
  const current = open(state);
  checkCloseReason(command.because, current);
  if (Object.values(current.interventions).some((one) => one.status === 'planned'))
    refuse('interventions_planned', {
      en: 'An intervention is still planned. Record it as held, or cancel it.',
      es: 'Todavía hay una intervención planificada. Regístrela como realizada, o cancélela.',
    });
  const deployment = activeDeployment(current);
  if (deployment) refuse('deployment_unresolved', deployment.status === 'inviting' ? stillBuilt : stillDeployed);
  const unsettled = openFollowUps(current);
  if (unsettled.some((one) => one.kind === 'post_action_support'))
    refuse('team_care_open', {
      en: "The team's own post-action support is still due. Record it first.",
      es: 'Falta el cuidado del propio equipo. Regístrelo primero.',
    });
  if (unsettled.length > 0)
    refuse('follow_ups_open', {
      en: 'Follow-ups are still open. Record an outcome for each first.',
      es: 'Todavía hay seguimientos abiertos. Registre primero un resultado para cada uno.',
    });
  return [{ type: 'CaseClosed', data: { because: command.because, closedAt: command.now } }];
}

const stillBuilt = {
  en: 'A team is still being built. Stand it down first.',
  es: 'Todavía se está formando un equipo. Retírelo primero.',
};

const stillDeployed = {
  en: 'A team is still deployed. Stand it down first.',
  es: 'Todavía hay un equipo desplegado. Retírelo primero.',
};
