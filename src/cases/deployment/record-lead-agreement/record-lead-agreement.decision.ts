import { forbid, refuse } from '../../../../libs/event-sourcing/index.js';
import type { Said } from '../../../commands/commands-on.js';
import type { Deciding } from '../../../vocabulary/index.js';
import { open } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import { activeDeployment, type Case, type CaseState } from '../../domain/case.state.js';
import type { DeploymentFacts } from '../../domain/deployment-facts.js';
import { fitnessOf, forTheLead, uncovered } from '../../domain/fitness.js';
import { memberOf } from '../../domain/must-be-fit.js';
import type { RecordLeadAgreement } from './record-lead-agreement.command.js';

/**
 * The lead says yes to a member who is "ask the lead"; before a lead is named, and for the lead themself, the
 * coordinator does. Nobody agrees for themself. It covers the reasons known at that moment.
 *
 * @throws Refusal `not_for_oneself`, `lead_decides`, `not_triaged`, `member_not_found`, `no_agreement_needed`
 */
export function recordLeadAgreement(
  command: Said<RecordLeadAgreement> & { readonly facts: DeploymentFacts } & Deciding,
  state: CaseState,
): readonly CaseEvent[] {
  const { memberId, facts, actor } = command;
  const current = open(state);
  mayAgree(command, current);
  if (!current.triage)
    refuse('not_triaged', {
      en: 'This request has not been triaged. Triage it first.',
      es: 'Esta solicitud aún no se evaluó. Evalúela, o rechácela con un motivo.',
    });
  const { reasons } = fitnessOf(memberOf(facts, memberId), facts, current, command);
  const covers = reasons.filter((reason) => forTheLead.includes(reason));
  if (covers.length === 0)
    refuse(
      'no_agreement_needed',
      {
        en: "Nothing about this member needs the lead's yes. Invite them.",
        es: 'Nada de este miembro necesita el sí de quien lidera. Invítelo.',
      },
      'memberId',
    );
  if (uncovered(covers, current, memberId).length === 0) return [];
  return [{ type: 'LeadAgreed', data: { memberId, covers, agreedBy: actor } }];
}

/** Whoever comes here is a coordinator or leads the case (`work_on_case`). */
function mayAgree({ actor, memberId }: Said<RecordLeadAgreement> & Deciding, state: Case): void {
  if (actor === memberId)
    forbid('not_for_oneself', {
      en: 'Nobody agrees for themself. Ask the coordinator on duty.',
      es: 'Nadie decide por sí mismo. Pregunte a la coordinación de turno.',
    });
  const leadId = activeDeployment(state)?.leadId ?? null;
  if (leadId !== null && leadId !== actor && leadId !== memberId) {
    forbid('lead_decides', {
      en: 'The lead of this case decides this, or the coordinator before a lead is named. Ask them.',
      es: 'Esto lo decide quien lidera este caso, o la coordinación antes de nombrarlo. Pregúnteles.',
    });
  }
}
