import type { CaseEvent } from '../../domain/index.js';

/** What speaks against a colleague is for coordinators and the lead: the team does not see these entries. */
export const notForTheTeam: readonly CaseEvent['type'][] = [
  'ConflictDeclared',
  'ConflictTakenBack',
  'ConflictOverrideAsked',
  'ConflictOverrideGranted',
  'ConflictOverrideRefused',
  'ConflictOverrideTakenBack',
  'LeadAgreed',
  'LeadAgreementTakenBack',
];

const aboutAMember: readonly string[] = [
  'MemberInvited',
  'TeamRoleCorrected',
  'InvitationAnswered',
  'MemberStoodDown',
  'StandDownCorrected',
] satisfies CaseEvent['type'][];

/** Of an entry about a colleague the team sees that it was so, and not why. */
export function dataForTheTeam(kind: string, data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (!aboutAMember.includes(kind)) return data;
  const { reason: _reason, because: _because, knownReasons: _knownReasons, ...shown } = data;
  return shown;
}
