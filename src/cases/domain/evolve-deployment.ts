import { unknownEvent } from '../../../libs/event-sourcing/index.js';
import type { CaseEvent, ConflictTakenBack, DeploymentEvent, FitnessReason, MeetingFact, Owner } from './case.events.js';
import { conflictOf, isOpen, type Case, type ConflictOverride, type Deployment, type TeamMember } from './case.state.js';
import { overridable } from './fitness.js';

const deploymentEvents: Readonly<Record<DeploymentEvent['type'], true>> = {
  DeploymentOpened: true,
  MemberInvited: true,
  TeamRoleCorrected: true,
  InvitationAnswered: true,
  ConflictDeclared: true,
  ConflictTakenBack: true,
  ConflictOverrideAsked: true,
  ConflictOverrideGranted: true,
  ConflictOverrideRefused: true,
  ConflictOverrideTakenBack: true,
  LeadAgreed: true,
  LeadAgreementTakenBack: true,
  LeadNamed: true,
  MeetingPlaceSet: true,
  TeamConfirmed: true,
  MemberJoined: true,
  MemberStoodDown: true,
  DeploymentStoodDown: true,
  StandDownCorrected: true,
};

export function isDeploymentEvent(event: CaseEvent): event is DeploymentEvent {
  return event.type in deploymentEvents;
}

export function evolveDeployment(state: Case, event: DeploymentEvent): Case {
  switch (event.type) {
    case 'DeploymentOpened': {
      const opened: Deployment = {
        id: event.data.deploymentId,
        need: state.need,
        status: 'inviting',
        leadId: null,
        members: {},
        meetAt: null,
      };
      return { ...state, deployments: [...state.deployments, opened] };
    }
    case 'MemberInvited': {
      const { memberId, teamRole, invitedAt, knownReasons } = event.data;
      return withMember(state, event.data.deploymentId, { memberId, teamRole, invitedAt, knownReasons, status: 'invited' });
    }
    case 'TeamRoleCorrected': {
      const { deploymentId, memberId, teamRole, reason: roleCorrectedBecause } = event.data;
      return withChanged(state, deploymentId, [memberId], { teamRole, roleCorrectedBecause });
    }
    case 'InvitationAnswered': {
      const { deploymentId, memberId, answer, answeredAt, by: answeredBy, reason: declinedBecause } = event.data;
      const left = answer === 'declined' ? without(state, event.data) : state;
      // Who says once more when they said yes stays on the team, and who has stood down does not come back by it.
      const before = memberIn(left, deploymentId, memberId);
      const gone = before?.status === 'stood_down';
      const stays = gone || (answer === 'accepted' && before?.status === 'on_team');
      const said = { answered: answer, answeredAt, answeredBy, declinedBecause } as const;
      const status = stays ? before.status : answer;
      const stoodDownBecause = gone ? before.stoodDownBecause : undefined;
      return withChanged(left, deploymentId, [memberId], { ...said, status, stoodDownBecause });
    }
    case 'ConflictDeclared': {
      const { memberId, conflict, declaredBy } = event.data;
      const known = state.conflicts[memberId] ?? [];
      const by = state.conflictsDeclaredBy[memberId] ?? [];
      return {
        ...state,
        conflicts: { ...state.conflicts, [memberId]: [...known.filter((one) => one !== conflict), conflict] },
        conflictsDeclaredBy: { ...state.conflictsDeclaredBy, [memberId]: [...by, declaredBy] },
      };
    }
    case 'ConflictTakenBack':
      return withoutConflict(state, event.data);
    case 'ConflictOverrideAsked':
      return withOverride(state, event.data.memberId, {
        status: 'asked',
        askedBy: event.data.askedBy,
        reason: event.data.reason,
      });
    case 'ConflictOverrideGranted':
      return withOverride(state, event.data.memberId, { status: 'granted', decidedBy: event.data.grantedBy }, event.data.covers);
    case 'ConflictOverrideRefused':
      return withOverride(state, event.data.memberId, { status: 'refused', decidedBy: event.data.refusedBy });
    case 'ConflictOverrideTakenBack': {
      const { memberId, reason: takenBackBecause } = event.data;
      const { askedBy = '', reason } = state.overrides[memberId] ?? {};
      const waiting: ConflictOverride = { status: 'asked', askedBy, reason, covers: [], takenBackBecause };
      return { ...state, overrides: { ...state.overrides, [memberId]: waiting } };
    }
    case 'LeadAgreed':
      return {
        ...state,
        leadAgreed: {
          ...state.leadAgreed,
          [event.data.memberId]: together(state.leadAgreed[event.data.memberId], event.data.covers),
        },
      };
    case 'LeadAgreementTakenBack': {
      const { memberId, reason } = event.data;
      const { [memberId]: _none, ...leadAgreed } = state.leadAgreed;
      return { ...state, leadAgreed, leadAgreementsTakenBack: { ...state.leadAgreementsTakenBack, [memberId]: reason } };
    }
    case 'LeadNamed':
      return withDeployment(toNewLead(state, event.data.memberId), event.data.deploymentId, (one) => ({
        ...one,
        leadId: event.data.memberId,
      }));
    case 'MeetingPlaceSet': {
      const { deploymentId, notKnown = [], ...known } = event.data;
      return withDeployment(state, deploymentId, (one) => ({ ...one, ...known, ...unknown(notKnown) }));
    }
    case 'TeamConfirmed':
      return withChanged(
        withDeployment(state, event.data.deploymentId, (one) => ({ ...one, status: 'confirmed' })),
        event.data.deploymentId,
        event.data.memberIds,
        { status: 'on_team', stoodDownBecause: undefined, wasOnTeam: true },
      );
    case 'MemberJoined':
      return joined(state, event.data);
    case 'MemberStoodDown': {
      const { deploymentId, memberId, reason } = event.data;
      const gone = withStatus(without(state, event.data), deploymentId, [memberId], 'stood_down', reason);
      return reason === 'replaced_by_other' ? withDeployment(gone, deploymentId, (one) => ({ ...one, toReplace: memberId })) : gone;
    }
    case 'DeploymentStoodDown':
      return withStatus(
        withDeployment(state, event.data.deploymentId, (one) => ({ ...one, status: 'stood_down', stoodDownBecause: event.data.reason })),
        event.data.deploymentId,
        event.data.memberIds,
        'stood_down',
      );
    case 'StandDownCorrected': {
      const { deploymentId, memberId, because: stoodDownBecause, reason: correctedBecause } = event.data;
      if (memberId !== undefined) return withChanged(state, deploymentId, [memberId], { stoodDownBecause, correctedBecause });
      return withDeployment(state, deploymentId, (one) => ({ ...one, stoodDownBecause, correctedBecause }));
    }
    default:
      return unknownEvent(event);
  }
}

function joined(state: Case, { deploymentId, memberId }: { readonly deploymentId: string; readonly memberId: string }): Case {
  const inPlaceOf = state.deployments.find(({ id }) => id === deploymentId)?.toReplace;
  const on = withChanged(state, deploymentId, [memberId], { status: 'on_team', stoodDownBecause: undefined, wasOnTeam: true, inPlaceOf });
  return withDeployment(on, deploymentId, (one) => ({ ...one, toReplace: undefined }));
}

function memberIn({ deployments }: Case, deploymentId: string, memberId: string): TeamMember | undefined {
  return deployments.find(({ id }) => id === deploymentId)?.members[memberId];
}

function unknown(facts: readonly MeetingFact[]): Partial<Deployment> {
  return Object.fromEntries(facts.map((fact) => [fact, fact === 'meetAt' ? null : undefined]));
}

function withDeployment(state: Case, id: string, change: (deployment: Deployment) => Deployment): Case {
  return { ...state, deployments: state.deployments.map((one) => (one.id === id ? change(one) : one)) };
}

function withMember(state: Case, deploymentId: string, member: TeamMember): Case {
  return withDeployment(state, deploymentId, (one) => ({
    ...one,
    members: { ...one.members, [member.memberId]: member },
  }));
}

function withStatus(
  state: Case,
  deploymentId: string,
  memberIds: readonly string[],
  status: TeamMember['status'],
  stoodDownBecause?: TeamMember['stoodDownBecause'],
): Case {
  return withChanged(state, deploymentId, memberIds, { status, stoodDownBecause });
}

function withChanged(state: Case, deploymentId: string, memberIds: readonly string[], change: Partial<TeamMember>): Case {
  return withDeployment(state, deploymentId, (one) => {
    const changed = memberIds.flatMap((id) => (one.members[id] ? [[id, { ...one.members[id], ...change }] as const] : []));
    return { ...one, members: { ...one.members, ...Object.fromEntries(changed) } };
  });
}

/**
 * Follow-ups that are settled pass to another owner without an event: whoever takes one up again finds it with somebody who can act on
 * it. Those that are open are handed over by `FollowUpAssigned`.
 */
function passedOn(state: Case, from: (owner: Owner) => boolean, to: Owner): Case {
  const followUps = Object.entries(state.followUps).map(([id, one]) => [id, isOpen(one) || !from(one.owner) ? one : { ...one, owner: to }]);
  return { ...state, followUps: Object.fromEntries(followUps) as Case['followUps'] };
}

function toNewLead(state: Case, personId: string): Case {
  const former = state.deployments.findLast(({ leadId }) => leadId !== null)?.leadId;
  return passedOn(state, (owner) => owner.kind === 'desk' || owner.personId === former, { kind: 'person', personId });
}

/** Who no longer takes part does not lead either, and owns nothing that may be taken up again. */
function without(state: Case, gone: { readonly deploymentId: string; readonly memberId: string }): Case {
  const released = passedOn(state, (owner) => owner.kind === 'person' && owner.personId === gone.memberId, { kind: 'desk' });
  return withDeployment(released, gone.deploymentId, (one) => (one.leadId === gone.memberId ? { ...one, leadId: null } : one));
}

/** What was granted once stays granted: asking again, and a no to that, are about what came to light since. */
function withOverride(state: Case, memberId: string, change: Partial<ConflictOverride>, covers: readonly FitnessReason[] = []): Case {
  const before = state.overrides[memberId] ?? { status: 'asked', askedBy: '', covers: [] };
  const after: ConflictOverride = { ...before, takenBackBecause: undefined, ...change, covers: together(before.covers, covers) };
  return { ...state, overrides: { ...state.overrides, [memberId]: after } };
}

/** What was allowed for an agency of their own stays allowed; what was asked or allowed for what they never had lapses. */
function withoutConflict(state: Case, { memberId, conflicts, reason }: ConflictTakenBack['data']): Case {
  const { [memberId]: _none, ...others } = state.conflicts;
  const { [memberId]: _nobody, ...conflictsDeclaredBy } = state.conflictsDeclaredBy;
  const left = (covers: readonly FitnessReason[] = []) => covers.filter((one) => !conflicts.some((conflict) => conflict === one));
  const override = conflicts.some((one) => overridable.includes(one)) ? state.overrides[memberId] : undefined;
  const covers = left(override?.covers);
  const lapsed: ConflictOverride | undefined = override && { ...override, status: covers.length > 0 ? 'granted' : 'lapsed', covers };
  return {
    ...state,
    conflicts: others,
    conflictsDeclaredBy,
    deployments: state.deployments.map(({ members, ...deployment }) => {
      const member = members[memberId];
      return {
        ...deployment,
        members: member ? { ...members, [memberId]: { ...member, knownReasons: left(member.knownReasons) } } : members,
      };
    }),
    overrides: lapsed ? { ...state.overrides, [memberId]: lapsed } : state.overrides,
    leadAgreed: state.leadAgreed[memberId] ? { ...state.leadAgreed, [memberId]: left(state.leadAgreed[memberId]) } : state.leadAgreed,
    takenBack: { ...state.takenBack, [conflictOf(memberId)]: reason },
  };
}

function together(before: readonly FitnessReason[] = [], more: readonly FitnessReason[]): readonly FitnessReason[] {
  return [...new Set([...before, ...more])];
}
