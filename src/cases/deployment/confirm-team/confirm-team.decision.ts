import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Deciding } from '../../../vocabulary/index.js';
import type { CaseEvent, CaseState, DeploymentFacts } from '../../domain/index.js';
import { deploymentAtWork, mayDeploy, membersIn, mustBeFit, open } from '../../domain/index.js';

/**
 * Confirms everybody who accepted as the team, with the facts of this moment: a lead among them, each fit or covered, the agency still one
 * that may be served. Confirming again adds those who accepted since, so that two coordinators who confirm at once have one team.
 *
 * @throws Refusal `no_deployment`, `nobody_accepted`, `lead_missing`, those of `mayDeploy`, and of `mustBeFit` for `members.<id>`
 */
export function confirmTeam(command: { readonly facts: DeploymentFacts } & Deciding, state: CaseState): readonly CaseEvent[] {
  const current = open(state);
  const deployment = deploymentAtWork(current);
  const { id: deploymentId, leadId } = deployment;
  const accepted = membersIn(deployment, 'accepted').map(({ memberId }) => memberId);
  if (accepted.length === 0 && deployment.status === 'confirmed') return [];
  if (accepted.length === 0)
    refuse('nobody_accepted', {
      en: 'Nobody has accepted yet. Record the answers first.',
      es: 'Nadie ha aceptado todavía. Registre primero las respuestas.',
    });
  if (!leadId)
    refuse('lead_missing', {
      en: 'No lead is named. Name one of those who accepted.',
      es: 'No hay quien lidere. Nombre a alguien que haya aceptado.',
    });
  mayDeploy(current, command.facts);
  for (const memberId of accepted) mustBeFit(memberId, command.facts, current, command, `members.${memberId}`);
  if (deployment.status === 'confirmed') return accepted.map((memberId) => ({ type: 'MemberJoined', data: { deploymentId, memberId } }));
  return [{ type: 'TeamConfirmed', data: { deploymentId, memberIds: accepted, confirmedAt: command.now } }];
}
