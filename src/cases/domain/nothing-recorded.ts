import type { Case } from './case.state.js';

type Recorded = 'status' | 'reference' | 'receivedAt' | 'policyVersion' | 'facts';

/** What a case is beside its request, before anything was done about it. The very objects stay in the case until something is. */
export const nothingRecorded: Omit<Case, Recorded> = {
  correctedBecause: {},
  callBacks: [],
  need: 0,
  triage: null,
  earlierTriages: [],
  reopenedBecause: null,
  reopened: null,
  declinedBecause: null,
  takenBack: {},
  closedBecause: null,
  approval: { status: 'none' },
  lapsedApprovals: {},
  deployments: [],
  conflicts: {},
  conflictsDeclaredBy: {},
  overrides: {},
  leadAgreed: {},
  interventions: {},
  followUps: {},
  referrals: {},
  formerPart: {},
  setBackAt: null,
  timesForgotten: 0,
};
