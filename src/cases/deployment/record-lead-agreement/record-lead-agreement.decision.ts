import { forbid, refuse } from '../../../../libs/event-sourcing/index.js';
import type { Told } from '../../../commands/index.js';
import type { Case, CaseEvent, CaseState, GivenFacts } from '../../domain/index.js';
import { activeDeployment, fitnessOf, forTheLead, memberOf, open, uncovered } from '../../domain/index.js';
import type { RecordLeadAgreement } from './record-lead-agreement.command.js';

/**
 * The lead says yes to a member who is "ask the lead"; before a lead is named, and for the lead themself, the
 * coordinator does. Nobody agrees for themself. It covers the reasons known at that moment.
 *
 * @throws Refusal `not_for_oneself`, `lead_decides`, `not_triaged`, `member_not_found`, `no_agreement_needed`
 */
export function recordLeadAgreement(command: Told<RecordLeadAgreement, GivenFacts>, state: CaseState): readonly CaseEvent[] {
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
    refuse('no_agreement_needed', {
      field: 'memberId',
      en: "Nothing about this member needs the lead's yes. Invite them.",
      es: 'Nada de este miembro necesita el sí de quien lidera. Invítelo.',
    });
  if (uncovered(covers, current, memberId).length === 0) return [];
  return [{ type: 'LeadAgreed', data: { memberId, covers, agreedBy: actor } }];
}

/** Whoever comes here is a coordinator or leads the case (`work_on_case`). */
function mayAgree({ actor, memberId }: Told<RecordLeadAgreement>, state: Case): void {
  if (actor === memberId)
    forbid('not_for_oneself', {
      en: 'Nobody agrees for themself. Ask the coordinator on duty.',
      es: 'Nadie decide por sí mismo. Pregunte a la coordinación de turno.',
    });
  const leadId = activeDeployment(state)?.leadId ?? null;
  if (leadId !== null && leadId !== actor && leadId !== memberId)
    forbid('lead_decides', {
      en: 'The lead of this case decides this, or the coordinator before a lead is named. Ask them.',
      es: 'Esto lo decide quien lidera este caso, o la coordinación antes de nombrarlo. Pregúnteles.',
    });
}
