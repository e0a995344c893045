import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution, existing } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import {
  approver,
  asApprover,
  asCoordinator,
  by,
  coordinator,
  deploying,
  deployment,
  invited,
  peer,
  triaged,
} from '../../domain/case.testkit.js';
import { uncovered } from '../../domain/fitness.js';
import { recordPhonedAnswer } from '../record-phoned-answer/record-phoned-answer.decision.js';
import { takeBackConflict } from './take-back-conflict.decision.js';

const { given } = specificationOf(caseEvolution, takeBackConflict);
const other = 'c0000000-0000-4000-8000-00000000000f';
const declared = (conflict: 'witness_or_party' | 'close_relationship', declaredBy = coordinator): CaseEvent => ({
  type: 'ConflictDeclared',
  data: { memberId: peer, conflict, declaredBy },
});
const takeBack = { memberId: peer, reason: 'mistyped', ...by(other) } as const;
const takenBack = (...conflicts: readonly ('witness_or_party' | 'close_relationship')[]): CaseEvent => ({
  type: 'ConflictTakenBack',
  data: { memberId: peer, conflicts, reason: 'mistyped' },
});
const asked: CaseEvent = { type: 'ConflictOverrideAsked', data: { memberId: peer, reason: 'specific_skill_needed', askedBy: coordinator } };
const granted = (...covers: readonly ('witness_or_party' | 'own_agency')[]): CaseEvent => ({
  type: 'ConflictOverrideGranted',
  data: { memberId: peer, covers, grantedBy: approver },
});
const after = (...events: readonly CaseEvent[]) => existing([...triaged(), ...events].reduce(caseEvolution.evolve, caseEvolution.initial));

describe('saying that a conflict was never so', () => {
  it('takes back every conflict that is declared of the member, by another coordinator or an approver', () => {
    given([...triaged(), declared('witness_or_party')])
      .when(takeBack)
      .then(takenBack('witness_or_party'));
    given([...triaged(), declared('witness_or_party'), declared('close_relationship')])
      .when({ ...takeBack, ...asApprover })
      .then(takenBack('witness_or_party', 'close_relationship'));
  });

  it('is never done by who declared one of them, nor by the member', () => {
    const both = [...triaged(), declared('close_relationship', other), declared('witness_or_party')];
    given(both)
      .when({ ...takeBack, ...asCoordinator })
      .thenRefused('second_person_needed');
    given(both).when(takeBack).thenRefused('second_person_needed');
    given(both)
      .when({ ...takeBack, ...by(peer) })
      .thenRefused('second_person_needed');
  });

  it('is left to an approver where the member said it of themselves: their own word is no slip of somebody else', () => {
    given([...triaged(), declared('witness_or_party', peer)])
      .when(takeBack)
      .thenRefused('own_word_of_member');
    given([...triaged(), declared('witness_or_party', peer)])
      .when({ ...takeBack, ...asApprover })
      .then(takenBack('witness_or_party'));
  });

  it('leaves nothing that speaks against the member, and nothing that was asked or allowed on account of it', () => {
    expect(after(declared('witness_or_party'), takenBack('witness_or_party')).conflicts).toEqual({});
    for (const events of [[asked], [asked, granted('witness_or_party')]]) {
      const state = after(declared('witness_or_party'), ...events, takenBack('witness_or_party'));
      expect(state.overrides[peer]).toMatchObject({ status: 'lapsed', covers: [] });
    }
    const agreed: CaseEvent = { type: 'LeadAgreed', data: { memberId: peer, covers: ['close_relationship'], agreedBy: coordinator } };
    const again = after(declared('close_relationship'), agreed, takenBack('close_relationship'), declared('close_relationship'));
    expect(uncovered(['close_relationship'], again, peer)).toEqual(['close_relationship']);
  });

  it('leaves no reason on a member who is on the team by an override of what never was', () => {
    const { deployments } = after(
      declared('witness_or_party'),
      ...deploying().slice(triaged().length),
      invited(peer, 'peer', ['witness_or_party', 'own_agency']),
      takenBack('witness_or_party'),
    );
    expect(deployments.at(-1)!.members[peer]!.knownReasons).toEqual(['own_agency']);
  });

  it('leaves what was allowed for an agency of their own', () => {
    const state = after(declared('witness_or_party'), asked, granted('own_agency', 'witness_or_party'), takenBack('witness_or_party'));
    expect(state.overrides[peer]).toMatchObject({ status: 'granted', covers: ['own_agency'] });
    const only = after(declared('close_relationship'), asked, takenBack('close_relationship'));
    expect(only.overrides[peer]).toMatchObject({ status: 'asked' });
  });

  it('is what an answer needs whose reason was a slip: correcting that leaves the conflict standing', () => {
    const no: CaseEvent = {
      type: 'InvitationAnswered',
      data: {
        deploymentId: deployment,
        memberId: peer,
        answer: 'declined',
        reason: 'witness_or_party',
        answeredAt: '2026-11-23',
        by: 'phoned',
      },
    };
    const answered = [...deploying(), invited(), no, declared('witness_or_party')];
    const correcting = { isActive: true, memberId: peer, answer: 'declined', reason: 'not_available', ...asCoordinator } as const;
    const corrected = recordPhonedAnswer(correcting, answered.reduce(caseEvolution.evolve, caseEvolution.initial));
    expect(corrected.map(({ type }) => type)).toEqual(['InvitationAnswered']);
    given([...answered, ...corrected])
      .when(takeBack)
      .then(takenBack('witness_or_party'));
  });

  it('does nothing when it is taken back already, until it is declared again, and refuses where none is declared', () => {
    const none = [...triaged(), declared('witness_or_party'), takenBack('witness_or_party')];
    given(none).when(takeBack).thenNothing();
    given(none)
      .when({ ...takeBack, reason: 'learned_later' })
      .thenRefused('recorded_otherwise');
    given([...none, declared('close_relationship')])
      .when(takeBack)
      .then(takenBack('close_relationship'));
    given(triaged()).when(takeBack).thenRefused('no_conflict_declared');
  });
});
