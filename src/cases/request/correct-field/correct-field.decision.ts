import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Said } from '../../../commands/index.js';
import { already, compareWhen, type Deciding, isSameFact, type PolicyTerms, type When } from '../../../vocabulary/index.js';
import type { AgencyFacts, Case, CaseEvent, CaseState, MemberFacts, RequestFacts } from '../../domain/index.js';
import {
  activeDeployment,
  approvalFollows,
  caseEvolution,
  checkReceivedAt,
  checkRequestFacts,
  correctable,
  correctedFacts,
  correctedFields,
  fitnessOf,
  mayDeployTo,
  staysClosed,
  uncovered,
  withdrawOfOwnAgency,
  withObligations,
} from '../../domain/index.js';
import type { CorrectField } from './correct-field.command.js';

/** What was said, and what is looked up for it. */
type ToldOfCorrection = Said<CorrectField> & {
  readonly agency: AgencyFacts | null;
  readonly policy: PolicyTerms;
  readonly team: readonly MemberFacts[];
};

/**
 * Corrects or completes what is known of the request, or says that it is not known after all: a new event that names the fields and
 * their new values; nothing is rewritten (docs/domain.md section 3, step 8). An agency takes the unit with it, which is of that
 * agency. Another agency brings its own rule on pre-approval; a death in the line of duty brings the family's weekly contact.
 *
 * @throws Refusal `nothing_to_correct`, `known_and_not_known`, `occurred_after_held`, `occurred_after_help`, `agency_of_deployed_team`,
 *   `agency_of_member`, `recorded_otherwise`, `case_closed` where something would be owed anew, and what `checkRequestFacts` and
 *   `checkReceivedAt` refuse
 */
export function correctField(command: ToldOfCorrection & Deciding, state: CaseState): readonly CaseEvent[] {
  const current = correctable(state);
  const { reason, receivedAt } = command;
  const said = saidOfFacts(command, current);
  if (Object.keys(said.change).length === 0 && said.notKnown.length === 0 && receivedAt === undefined)
    refuse('nothing_to_correct', { field: 'change', en: 'Say which field has another value now.', es: 'Diga qué dato es ahora distinto.' });
  const facts = correctedFacts(current.facts, said);
  checkRequestFacts(facts, command);
  checkOccurredFirst(facts, current, command.zone);
  if (receivedAt !== undefined) checkReceivedAt(receivedAt, current, command);
  const withdrawn = withoutOwnAgency(command, { ...current, facts });
  const received = receivedAt === undefined || isSameFact(receivedAt, current.receivedAt) ? {} : { receivedAt };
  if (isSameFact(facts, current.facts) && !('receivedAt' in received)) return nothingToCorrect(command, current);
  const notKnown = said.notKnown.filter((name) => current.facts[name] !== undefined);
  const corrected: CaseEvent = {
    type: 'FieldCorrected',
    data: { change: said.change, ...(notKnown.length > 0 && { notKnown }), ...received, reason },
  };
  return staysClosed(current, withObligations(current, [corrected, ...withdrawn, ...approvalEvents(command, current, facts)], command));
}

/** A reason is that of a correction: where there never was one, it goes with it. @throws Refusal `recorded_otherwise` */
function nothingToCorrect(command: ToldOfCorrection, { correctedBecause }: Case): readonly [] {
  const reasons = correctedFields(command).flatMap((field) => correctedBecause[field] ?? []);
  return already(
    reasons.every((reason) => reason === command.reason),
    'reason',
  );
}

/** @throws Refusal `known_and_not_known` */
function saidOfFacts({ change = {}, notKnown = [] }: ToldOfCorrection, { facts }: Case) {
  const both = notKnown.find((name) => change[name] !== undefined);
  if (both !== undefined)
    refuse('known_and_not_known', {
      field: both,
      en: 'This has a value and is not known as well. Say one of them.',
      es: 'Esto tiene un valor y a la vez no se sabe. Diga solo una cosa.',
    });
  const otherAgency = notKnown.includes('agencyId') || (change.agencyId !== undefined && change.agencyId !== facts.agencyId);
  const withUnit = otherAgency && change.unitId === undefined && facts.unitId !== undefined && !notKnown.includes('unitId');
  return { change, notKnown: withUnit ? ([...notKnown, 'unitId'] as const) : notKnown };
}

/** What is recorded of the help came after the incident, whichever of them was said first. */
function checkOccurredFirst({ occurredAt }: RequestFacts, current: Case, zone: string): void {
  if (!occurredAt) return;
  const isEarlier = (when: When) => compareWhen(occurredAt, when, zone) > 0;
  const interventions = Object.values(current.interventions);
  if (interventions.flatMap((one) => one.held?.heldAt ?? []).some(isEarlier))
    refuse('occurred_after_held', {
      field: 'occurredAt',
      en: 'An intervention was held before that. Check the date and time.',
      es: 'Una intervención se realizó antes de esa hora. Revise la fecha y la hora.',
    });
  const planned = interventions.filter(({ status }) => status === 'planned').map(({ plannedFor }) => plannedFor);
  const offered = Object.values(current.referrals).map(({ offeredAt }) => offeredAt);
  if ([...planned, ...offered].some(isEarlier))
    refuse('occurred_after_help', {
      field: 'occurredAt',
      en: 'An intervention is planned or a referral was offered before that. Check the date and time.',
      es: 'Hay una intervención planificada o una derivación ofrecida antes de esa hora. Revise la fecha y la hora.',
    });
}

/**
 * Nobody comes to be deployed to their own agency by a correction; a unit that is not known counts as theirs (docs/domain.md section 5,
 * rule 1). Whoever is invited or has said yes and works for it is withdrawn with the correction: the case of their own agency is shut to
 * them.
 *
 * @throws Refusal `agency_of_member`
 */
function withoutOwnAgency(command: ToldOfCorrection & Deciding, corrected: Case): readonly CaseEvent[] {
  const { agencyId, unitId } = command.change ?? {};
  const otherUnit = unitId !== undefined || (command.notKnown ?? []).includes('unitId');
  const members = activeDeployment(corrected)?.members;
  if ((agencyId === undefined && !otherUnit) || members === undefined) return [];
  const facts = { caseId: '', agency: command.agency, policy: command.policy, members: {}, heldElsewhere: [] };
  return command.team.flatMap((member) => {
    const { reasons } = fitnessOf(member, facts, corrected, command);
    const own = reasons.filter((reason) => reason === 'own_agency' || reason === 'other_unit_of_own_agency');
    const open = uncovered(own, corrected, member.memberId);
    if (open.length > 0 && members[member.memberId]?.status === 'on_team')
      refuse('agency_of_member', {
        field: agencyId === undefined ? 'unitId' : 'agencyId',
        en: 'A member of the confirmed team belongs to this agency. Stand them down, or have the conflict overridden, first.',
        es: 'Alguien del equipo confirmado pertenece a esta agencia. Retire primero a esa persona, o pida que se permita su conflicto.',
      });
    return open.includes('own_agency') ? withdrawOfOwnAgency(corrected, member.memberId) : [];
  });
}

/** @throws Refusal `agency_of_deployed_team` */
function approvalEvents(command: ToldOfCorrection & Deciding, current: Case, facts: RequestFacts): readonly CaseEvent[] {
  if (facts.agencyId === current.facts.agencyId) return [];
  const agency = facts.agencyId === undefined ? null : command.agency;
  const corrected = { ...current, facts };
  const events = approvalFollows(corrected, agency, command.actor);
  const after = events.reduce<CaseState>(caseEvolution.evolve, corrected) as Case;
  if (current.deployments.at(-1)?.status === 'confirmed' && agency && !mayDeployTo(agency.eligibility, after))
    refuse('agency_of_deployed_team', {
      field: 'agencyId',
      en: 'A team is deployed, and this agency needs pre-approval. Stand the team down first.',
      es: 'Hay un equipo desplegado, y esta agencia necesita aprobación previa. Retire primero al equipo.',
    });
  return events;
}
