import { refuse } from '../../../libs/event-sourcing/index.js';
import { compareWhen, type CorrectionReason, type Deciding, type PolicyTerms } from '../../vocabulary/index.js';
import { open } from '../domain/case.js';
import type { CaseEvent, RequestFacts } from '../domain/case.events.js';
import type { Case, CaseState } from '../domain/case.state.js';
import type { AgencyFacts } from '../domain/facts.js';
import { ladderEvents, rungsFor } from '../domain/ladder.js';
import { coordinatorOrLead } from '../domain/permissions.js';
import { askWhereNeeded, mayDeployTo } from '../domain/pre-approval.js';
import { checkRequestFacts } from '../domain/request-facts.js';

export interface CorrectFieldCommand {
  /** The fields that have another value now, and only those. */
  readonly change: RequestFacts;
  readonly reason: CorrectionReason;
  /** What the register says of the agency after the correction; null while it is not known. */
  readonly agency: AgencyFacts | null;
  readonly policy: PolicyTerms;
}

/**
 * Corrects or completes what is known of the request: a new event that names the field and its new value; nothing is
 * rewritten (DOMAIN section 3, step 8). Another agency brings its own rule on pre-approval; a death in the line of duty
 * brings the family's weekly contact.
 *
 * @throws Refusal `nothing_to_correct`, `occurred_after_held`, `agency_of_deployed_team` and what `checkRequestFacts` refuses
 */
export function correctField(command: CorrectFieldCommand & Deciding, state: CaseState): readonly CaseEvent[] {
  const current = open(state);
  coordinatorOrLead(command, current);
  if (Object.keys(command.change).length === 0) {
    refuse('nothing_to_correct', 'Say which field has another value now.', 'change');
  }
  const facts: RequestFacts = { ...current.facts, ...command.change };
  checkRequestFacts(facts, command);
  checkOccurredBeforeHeld(facts, current, command.zone);
  if (JSON.stringify(facts) === JSON.stringify(current.facts)) return [];
  return [
    { type: 'FieldCorrected', data: { change: command.change, reason: command.reason } },
    ...approvalEvents(command, current),
    ...ladderAfter(facts, command, current),
  ];
}

function checkOccurredBeforeHeld(facts: RequestFacts, current: Case, zone: string): void {
  const { occurredAt } = facts;
  if (!occurredAt) return;
  const held = Object.values(current.interventions).filter((one) => one.endedAt !== null);
  if (held.some((one) => compareWhen(occurredAt, one.endedAt!, zone) > 0)) {
    refuse('occurred_after_held', 'An intervention was held before that. Check the date and time.', 'occurredAt');
  }
}

function approvalEvents(command: CorrectFieldCommand & Deciding, current: Case): readonly CaseEvent[] {
  const { agencyId } = command.change;
  if (!agencyId || agencyId === current.facts.agencyId) return [];
  const lapsed: CaseEvent[] =
    current.approval.status === 'none' ? [] : [{ type: 'PreApprovalLapsed', data: { agencyId } }];
  if (!current.triage) return lapsed;
  const without: Case = { ...current, approval: { status: 'none' } };
  const asked = askWhereNeeded(without, current.triage.outcome, command.agency, command.actor);
  const deployed = current.deployments.at(-1)?.status === 'confirmed';
  if (deployed && command.agency && !mayDeployTo(command.agency.eligibility, without)) {
    refuse(
      'agency_of_deployed_team',
      'A team is deployed, and this agency needs pre-approval. Stand the team down first.',
      'agencyId',
    );
  }
  return [...lapsed, ...asked];
}

function ladderAfter(facts: RequestFacts, command: CorrectFieldCommand & Deciding, current: Case): readonly CaseEvent[] {
  if (!current.triage || facts.incidentType === current.facts.incidentType) return [];
  const rungs = rungsFor(current.triage.outcome, facts.incidentType === 'line_of_duty_death', command.policy);
  const leadId = current.deployments.at(-1)?.leadId;
  const owner = leadId ? ({ kind: 'person', personId: leadId } as const) : ({ kind: 'desk' } as const);
  return ladderEvents(current, rungs, current.triage.triagedAt, owner, command);
}
