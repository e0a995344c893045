import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Said } from '../../../commands/commands-on.js';
import { compareWhen, type Deciding, type PolicyTerms } from '../../../vocabulary/index.js';
import { open } from '../../domain/case.js';
import type { CaseEvent, RequestFacts } from '../../domain/case.events.js';
import { activeDeployment, type Case, type CaseState } from '../../domain/case.state.js';
import type { AgencyFacts, MemberFacts } from '../../domain/facts.js';
import { fitnessOf, uncovered } from '../../domain/fitness.js';
import { askWhereNeeded, mayDeployTo } from '../../domain/pre-approval.js';
import { checkRequestFacts } from '../../domain/request-facts.js';
import { withObligations } from '../../domain/with-obligations.js';
import type { CorrectField } from './correct-field.command.js';

/** What was said, and what is looked up for it. */
type ToldOfCorrection = Said<CorrectField> & {
  readonly agency: AgencyFacts | null;
  readonly policy: PolicyTerms;
  readonly team: readonly MemberFacts[];
};

/**
 * Corrects or completes what is known of the request: a new event that names the field and its new value; nothing is
 * rewritten (docs/domain.md section 3, step 8). Another agency brings its own rule on pre-approval; a death in the line of duty
 * brings the family's weekly contact.
 *
 * @throws Refusal `nothing_to_correct`, `occurred_after_held`, `agency_of_deployed_team`, `agency_of_member` and what `checkRequestFacts` refuses
 */
export function correctField(command: ToldOfCorrection & Deciding, state: CaseState): readonly CaseEvent[] {
  const current = open(state);
  if (Object.keys(command.change).length === 0) {
    refuse('nothing_to_correct', { en: 'Say which field has another value now.', es: 'Diga qué dato es ahora distinto.' }, 'change');
  }
  const facts: RequestFacts = { ...current.facts, ...command.change };
  checkRequestFacts(facts, command);
  checkOccurredBeforeHeld(facts, current, command.zone);
  checkTeam(command, { ...current, facts });
  if (JSON.stringify(facts) === JSON.stringify(current.facts)) return [];
  const corrected: CaseEvent = { type: 'FieldCorrected', data: { change: command.change, reason: command.reason } };
  return withObligations(current, [corrected, ...approvalEvents(command, current)], command);
}

function checkOccurredBeforeHeld(facts: RequestFacts, current: Case, zone: string): void {
  const { occurredAt } = facts;
  if (!occurredAt) return;
  const held = Object.values(current.interventions).flatMap((one) => one.held?.heldAt ?? []);
  if (held.some((heldAt) => compareWhen(occurredAt, heldAt, zone) > 0)) {
    refuse(
      'occurred_after_held',
      {
        en: 'An intervention was held before that. Check the date and time.',
        es: 'Una intervención se realizó antes de esa hora. Revise la fecha y la hora.',
      },
      'occurredAt',
    );
  }
}

/** Nobody comes to be deployed to their own agency by a correction (docs/domain.md section 5, rule 1). */
function checkTeam(command: ToldOfCorrection & Deciding, corrected: Case): void {
  const { agencyId, unitId } = command.change;
  if ((agencyId === undefined && unitId === undefined) || activeDeployment(corrected)?.status !== 'confirmed') return;
  const facts = { caseId: '', agency: command.agency, policy: command.policy, members: {}, heldElsewhere: [] };
  for (const member of command.team) {
    const { reasons } = fitnessOf(member, facts, corrected, command);
    const own = reasons.filter((reason) => reason === 'own_agency' || reason === 'other_unit_of_own_agency');
    if (uncovered(own, corrected, member.memberId).length > 0) {
      refuse(
        'agency_of_member',
        {
          en: 'A member of the confirmed team belongs to this agency. Stand them down, or have the conflict overridden, first.',
          es: 'Alguien del equipo confirmado pertenece a esta agencia. Retire primero a esa persona, o pida que se permita su conflicto.',
        },
        agencyId === undefined ? 'unitId' : 'agencyId',
      );
    }
  }
}

function approvalEvents(command: ToldOfCorrection & Deciding, current: Case): readonly CaseEvent[] {
  const { agencyId } = command.change;
  if (!agencyId || agencyId === current.facts.agencyId) return [];
  const lapsed: CaseEvent[] = current.approval.status === 'none' ? [] : [{ type: 'PreApprovalLapsed', data: { agencyId } }];
  if (!current.triage) return lapsed;
  const without: Case = { ...current, approval: { status: 'none' } };
  const asked = askWhereNeeded(without, current.triage.outcome, command.agency, command.actor);
  const deployed = current.deployments.at(-1)?.status === 'confirmed';
  if (deployed && command.agency && !mayDeployTo(command.agency.eligibility, without)) {
    refuse(
      'agency_of_deployed_team',
      {
        en: 'A team is deployed, and this agency needs pre-approval. Stand the team down first.',
        es: 'Hay un equipo desplegado, y esta agencia necesita aprobación previa. Retire primero al equipo.',
      },
      'agencyId',
    );
  }
  return [...lapsed, ...asked];
}
