import * as values from './standard-values.js';
import * as after from './standard-values-after.js';

/** Every list of standard values under the name that its fields, its words and its choices go by. */
export const vocabularies = {
  channel: values.channels,
  beginner: values.beginners,
  urgency: values.urgencies,
  incidentType: values.incidentTypes,
  interventionKind: values.interventionKinds,
  mode: values.modes,
  discipline: values.disciplines,
  teamRole: values.teamRoles,
  program: values.programs,
  personRole: values.personRoles,
  triageOutcome: values.triageOutcomes,
  offerAnswer: values.offerAnswers,
  callBackOutcome: values.callBackOutcomes,
  requestDeclineReason: values.requestDeclineReasons,
  memberDeclineReason: values.memberDeclineReasons,
  conflictKind: values.conflictKinds,
  overrideReason: values.overrideReasons,
  deviationReason: values.deviationReasons,
  cancelReason: values.cancelReasons,
  standDownReason: values.standDownReasons,
  followUpKind: after.followUpKinds,
  followUpOutcome: after.followUpOutcomes,
  referralKind: after.referralKinds,
  crisisKind: after.crisisKinds,
  resourceCode: after.resourceCodes,
  reopenReason: after.reopenReasons,
  correctionReason: after.correctionReasons,
  closeReason: after.closeReasons,
  releaseHoldReason: after.releaseHoldReasons,
  restatementReason: after.restatementReasons,
  stage: after.stages,
  openingPurpose: after.openingPurposes,
} as const;

export type Vocabulary = keyof typeof vocabularies;
