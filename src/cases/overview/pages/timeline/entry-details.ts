import { timeWords } from '../../../../../libs/web/views/index.js';
import { type CaseEvent, isChosen, type StoodDownBecause } from '../../../domain/index.js';
import { correctionDetails } from './correction-details.js';
import { correctedBeside, correctedFields } from './corrected-fields.js';
import type { Telling } from './telling.js';

/** What an entry says beside its title: codes in words, counts, dates and names; each a line of its own. */
export function entryDetails(event: CaseEvent, telling: Telling): readonly (string | undefined)[] {
  const { standard, words, person, kindOf } = telling;
  const time = (when: string | undefined) => when && timeWords(when, telling);
  switch (event.type) {
    case 'RequestReceived':
      return correctedFields(event.data.facts, telling);
    case 'FieldCorrected':
      return [
        ...correctedFields(event.data.change, telling),
        ...correctedBeside(event.data, telling),
        standard.correctionReason[event.data.reason],
      ];
    case 'CallBackCorrected':
    case 'InterventionCorrected':
    case 'ReferralCorrected':
    case 'ClosingCorrected':
    case 'StandDownCorrected':
      return correctionDetails(event, telling);
    case 'DeclineTakenBack':
    case 'PreApprovalTakenBack':
      return [standard.correctionReason[event.data.reason]];
    case 'CallBackRecorded':
      return [standard.callBackOutcome[event.data.outcome]];
    case 'RequestDeclined':
      return [standard.requestDeclineReason[event.data.reason]];
    case 'CaseTriaged': {
      const { outcome, programs, offers } = event.data;
      const answers = offers.map(({ discipline, answer }) => words.field(standard.discipline[discipline], standard.offerAnswer[answer]));
      return [standard.triageOutcome[outcome], programs.map((one) => standard.program[one]).join(', '), answers.join('; ')];
    }
    case 'PhonedPreApprovalRecorded':
      return [person(event.data.approverId)];
    case 'PreApprovalAsked':
    case 'PreApprovalGranted':
    case 'PreApprovalRefused':
    case 'PreApprovalConfirmed':
    case 'PreApprovalLapsed':
    case 'PreApprovalReinstated':
    case 'DeploymentOpened':
    case 'ContactsForgotten':
      return [];
    case 'FollowUpOutcomeUndone':
      return [kindOf(event.data.followUpId), event.data.reason && standard.correctionReason[event.data.reason]];
    case 'MemberInvited':
      return [words.field(person(event.data.memberId), standard.teamRole[event.data.teamRole])];
    case 'TeamRoleCorrected': {
      const { memberId, teamRole, reason } = event.data;
      return [words.field(person(memberId), standard.teamRole[teamRole]), reason && standard.correctionReason[reason]];
    }
    case 'InvitationAnswered': {
      const { memberId, answer, by, reason } = event.data;
      const said = words.field(person(memberId), answer === 'accepted' ? words.yes : words.no);
      return [said, reason && standard.memberDeclineReason[reason], by === 'phoned' ? words.phoned : undefined];
    }
    case 'ConflictDeclared':
      return [words.field(person(event.data.memberId), standard.conflictKind[event.data.conflict])];
    case 'ConflictTakenBack': {
      const { memberId, conflicts, reason } = event.data;
      const none = conflicts.map((one) => standard.conflictKind[one]).join(', ');
      return [words.field(person(memberId), none), standard.correctionReason[reason]];
    }
    case 'ConflictOverrideAsked':
      return [words.field(person(event.data.memberId), standard.overrideReason[event.data.reason])];
    case 'ConflictOverrideTakenBack':
    case 'LeadAgreementTakenBack':
      return [person(event.data.memberId), standard.correctionReason[event.data.reason]];
    case 'ConflictOverrideGranted':
    case 'ConflictOverrideRefused':
    case 'LeadAgreed':
    case 'LeadNamed':
    case 'MemberJoined':
      return [person(event.data.memberId)];
    case 'MeetingPlaceSet':
      return [time(event.data.meetAt), ...(event.data.notKnown ?? []).map((fact) => words.field(words[fact], words.notKnown))];
    case 'TeamConfirmed':
      return [event.data.memberIds.map(person).join(', ')];
    case 'MemberStoodDown':
      return [person(event.data.memberId), event.data.reason && standDownWords(event.data.reason, telling)];
    case 'DeploymentStoodDown':
      return [standDownWords(event.data.reason, telling)];
    case 'InterventionPlanned':
      return [standard.interventionKind[event.data.kind], standard.mode[event.data.mode], time(event.data.plannedFor)];
    case 'InterventionRescheduled':
      return [
        kindOf(event.data.interventionId),
        time(event.data.plannedFor),
        event.data.deviation && standard.deviationReason[event.data.deviation],
      ];
    case 'InterventionHeld': {
      const { interventionId, minutes, attended, team, resources } = event.data;
      const served = attended.map(({ discipline, count }) => words.served(standard.discipline[discipline], count)).join('; ');
      return [
        kindOf(interventionId),
        words.minutes(minutes),
        served,
        team.map(person).join(', '),
        resources.map((one) => standard.resourceCode[one]).join(', '),
      ];
    }
    case 'InterventionCancelled':
      return [kindOf(event.data.interventionId), standard.cancelReason[event.data.reason]];
    case 'ReferralOffered':
      return [standard.referralKind[event.data.kind]];
    case 'ReferralAnswered':
      return [event.data.accepted ? words.yes : words.no];
    case 'FollowUpPlanned':
      return [
        standard.followUpKind[event.data.kind],
        words.dueOn(timeWords(event.data.dueAt, telling)),
        ownerWords(event.data.owner, telling),
      ];
    case 'FollowUpAssigned':
      return [kindOf(event.data.followUpId), ownerWords(event.data.owner, telling)];
    case 'FollowUpPassedToDesk':
      return [kindOf(event.data.followUpId), ownerWords({ kind: 'person', personId: event.data.from }, telling)];
    case 'ApprovalConfirmationPassedToDesk':
      return [person(event.data.from)];
    case 'FollowUpRescheduled': {
      const { followUpId, dueAt, because } = event.data;
      const byLadder = because === 'intervention_held' || because === 'outcome_undone' || because === 'facts_changed';
      const why = byLadder ? words.because[because] : standard.deviationReason[because];
      return [kindOf(followUpId), words.dueOn(timeWords(dueAt, telling)), why];
    }
    case 'FollowUpRescheduleTakenBack': {
      const { followUpId, dueAt, reason } = event.data;
      return [kindOf(followUpId), words.dueOn(timeWords(dueAt, telling)), standard.correctionReason[reason]];
    }
    case 'FollowUpOutcomeRecorded':
      return [kindOf(event.data.followUpId), standard.followUpOutcome[event.data.outcome]];
    case 'FollowUpOutcomeCorrected':
      return [
        kindOf(event.data.followUpId),
        standard.followUpOutcome[event.data.outcome],
        time(event.data.at),
        standard.correctionReason[event.data.reason],
      ];
    case 'FollowUpEscalated':
      return [kindOf(event.data.followUpId), event.data.level === 'lead' ? words.toLead : words.desk];
    case 'CaseClosed':
      return [standard.closeReason[event.data.because]];
    case 'CaseReopened':
      return [standard.reopenReason[event.data.reason]];
    default:
      return event satisfies never;
  }
}

function ownerWords(
  owner: { readonly kind: 'desk' } | { readonly kind: 'person'; readonly personId: string },
  { words, person }: Telling,
): string {
  return owner.kind === 'desk' ? words.desk : person(owner.personId);
}

function standDownWords(reason: StoodDownBecause, { words, standard }: Telling): string {
  return isChosen(reason) ? standard.standDownReason[reason] : words.because[reason];
}
