import { fold } from '../../../libs/event-sourcing/index.js';
import type { TeamRole } from '../../vocabulary/index.js';
import { caseEvolution, open } from './case.js';
import { agency, asCoordinator, deploying, deployment, intervention, peer, triaged } from './case.testkit.js';
import type { CaseEvent, FitnessReason } from './case.events.js';
import { facts, otherCase, thisCase, withUnits } from './deployment.testkit.js';
import type { DeploymentFacts } from './deployment-facts.js';
import type { MemberFacts } from './facts.js';
import { fitnessOf, uncovered } from './fitness.js';
import { fitnessWords } from './fitness-words.js';

const caseOf = (...more: CaseEvent[]) => open(fold(caseEvolution, [...triaged(), ...more]));
const ofUnit = (unitId: string): CaseEvent => ({ type: 'FieldCorrected', data: { change: { unitId }, reason: 'learned_later' } });
const conflict = (kind: 'witness_or_party' | 'supervisory_relation' | 'close_relationship'): CaseEvent => ({
  type: 'ConflictDeclared',
  data: { memberId: peer, conflict: kind, declaredBy: peer },
});

const plan = (plannedFor: string): CaseEvent => ({
  type: 'InterventionPlanned',
  data: { interventionId: intervention, deploymentId: deployment, kind: 'defusing', mode: 'in_person', plannedFor, timeliness: 'inside' },
});

function judged(change: Partial<MemberFacts> = {}, around: Partial<DeploymentFacts> = {}, state = caseOf(), teamRole?: TeamRole) {
  const known = facts({ [peer]: change }, around);
  return fitnessOf(known.members[peer]!, known, state, { ...asCoordinator, ...(teamRole && { teamRole }) });
}
const notPossible = (reason: FitnessReason) => ({ verdict: 'not_possible', reasons: [reason] });
const askTheLead = (reason: FitnessReason) => ({ verdict: 'ask_the_lead', reasons: [reason] });

describe('who is fit to deploy', () => {
  it('finds a trained, credentialed, available member of another agency fit', () => {
    expect(judged()).toEqual({ verdict: 'fit', reasons: [] });
  });

  it("keeps everybody away from their own agency's incident", () => {
    expect(judged({ agencyId: agency })).toEqual(notPossible('own_agency'));
  });

  it('asks the lead about another unit of the same large agency, and takes the same unit for a conflict', () => {
    const at = caseOf(ofUnit('north'));
    expect(judged({ agencyId: agency, unitId: 'south' }, { agency: withUnits }, at)).toEqual(askTheLead('other_unit_of_own_agency'));
    expect(judged({ agencyId: agency, unitId: 'north' }, { agency: withUnits }, at)).toEqual(notPossible('own_agency'));
  });

  it('takes an unknown unit of a large agency for the same one', () => {
    expect(judged({ agencyId: agency, unitId: null }, { agency: withUnits }, caseOf(ofUnit('north')))).toEqual(notPossible('own_agency'));
    expect(judged({ agencyId: agency, unitId: 'south' }, { agency: withUnits })).toEqual(notPossible('own_agency'));
  });

  it('does not let units count where the agency has none', () => {
    expect(judged({ agencyId: agency, unitId: 'south' }, {}, caseOf(ofUnit('north')))).toEqual(notPossible('own_agency'));
  });

  it('keeps away who witnessed it, was party to it or supervises people served', () => {
    expect(judged({}, {}, caseOf(conflict('witness_or_party')))).toEqual(notPossible('witness_or_party'));
    expect(judged({}, {}, caseOf(conflict('supervisory_relation')))).toEqual(notPossible('supervisory_relation'));
  });

  it('asks the lead about a close relationship and about a member of another program', () => {
    expect(judged({}, {}, caseOf(conflict('close_relationship')))).toEqual(askTheLead('close_relationship'));
    expect(judged({ programs: ['commander'] })).toEqual(askTheLead('other_program'));
  });

  it('keeps away who has fewer training hours than the policy asks for', () => {
    expect(judged({ trainingHours: 39.5 })).toEqual(notPossible('untrained'));
    expect(judged({ trainingHours: 40 }).verdict).toBe('fit');
  });

  it('looks at the credential for the role alone: a lapsed certificate for another says nothing', () => {
    const credentialedUntil = { peer: '2027-06-30', dog_handler: '2026-01-01' };
    const roles = { teamRoles: ['peer', 'dog_handler'], credentialedUntil } as const;
    expect(judged(roles).verdict).toBe('fit');
    expect(judged(roles, {}, caseOf(), 'peer').verdict).toBe('fit');
    expect(judged(roles, {}, caseOf(), 'dog_handler')).toEqual(notPossible('credential_expired'));
  });

  it('looks at the day on which they would serve, and not at today', () => {
    const planned = (plannedFor: string) => open(fold(caseEvolution, [...deploying(), plan(plannedFor)]));
    const until = { credentialedUntil: { peer: '2026-11-27' } };
    expect(judged(until, {}, planned('2026-11-27')).verdict).toBe('fit');
    expect(judged(until, {}, planned('2026-11-28T05:59:00.000Z')).verdict).toBe('fit');
    expect(judged(until, {}, planned('2026-11-28T06:00:00.000Z'))).toEqual(notPossible('credential_expired'));
  });

  it('keeps away whose credentials have lapsed or are not on record, and lets the last day count', () => {
    expect(judged({ credentialedUntil: { peer: '2026-11-22' } })).toEqual(notPossible('credential_expired'));
    expect(judged({ credentialedUntil: {} })).toEqual(notPossible('credential_expired'));
    expect(judged({ credentialedUntil: { peer: '2026-11-23' } }).verdict).toBe('fit');
  });

  it('keeps away who is inactive, or not available until a later day', () => {
    expect(judged({ active: false })).toEqual(notPossible('inactive'));
    expect(judged({ unavailableUntil: '2026-11-24' })).toEqual(notPossible('not_available'));
    expect(judged({ unavailableUntil: '2026-11-23' }).verdict).toBe('fit');
  });

  it('lets a member cool down for the days of the policy after an intervention of another case', () => {
    const ended = (endedAt: string, caseId = otherCase) => ({ lastIntervention: { caseId, endedAt } });
    expect(judged(ended('2026-11-16T12:00:01Z'))).toEqual(notPossible('cool_down'));
    expect(judged(ended('2026-11-16T12:00:00Z')).verdict).toBe('fit');
    expect(judged(ended('2026-11-23T11:00:00Z', thisCase)).verdict).toBe('fit');
  });

  it('keeps away whom another case holds', () => {
    expect(judged({}, { heldElsewhere: [peer] })).toEqual(notPossible('already_deployed'));
  });

  it('names every reason at once', () => {
    const { verdict, reasons } = judged({ agencyId: agency, active: false, programs: [] });
    expect(verdict).toBe('not_possible');
    expect([...reasons].sort()).toEqual(['inactive', 'other_program', 'own_agency']);
    expect(reasons.map((reason) => fitnessWords[reason])).not.toContain(undefined);
  });
});

describe('what an override and the lead cover', () => {
  const covers: readonly FitnessReason[] = ['own_agency', 'untrained', 'close_relationship'];
  const overridden: CaseEvent = { type: 'ConflictOverrideGranted', data: { memberId: peer, covers, grantedBy: 'x' } };
  const agreed: CaseEvent = { type: 'LeadAgreed', data: { memberId: peer, covers, agreedBy: 'x' } };

  it('lets an override cover a conflict, and never training, credentials or cool-down', () => {
    expect(uncovered(covers, caseOf(overridden), peer)).toEqual(['untrained', 'close_relationship']);
  });

  it("lets the lead's yes cover what is for the lead to say, and nothing else", () => {
    expect(uncovered(covers, caseOf(agreed), peer)).toEqual(['own_agency', 'untrained']);
  });

  it('does not cover a conflict that came to light afterwards, and keeps what was covered while more is asked for', () => {
    const asked: CaseEvent = { type: 'ConflictOverrideAsked', data: { memberId: peer, reason: 'no_one_else_available', askedBy: 'x' } };
    expect(uncovered(['own_agency', 'witness_or_party'], caseOf(overridden, asked), peer)).toEqual(['witness_or_party']);
  });
});
