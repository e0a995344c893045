import { peer } from '../../src/cases/domain/case.testkit.js';
import type { RightName } from '../../src/rights.js';

const reason = { reason: 'mistyped' };
const granted = { granted: 'true' };
const opening = { purpose: 'arrange_response' };
const learned = { callBackContact: 'x' };
const desk = { owner: 'desk' };

/** What a route takes beside, or in place of, what the document says: forms that ask otherwise than the API. */
export const alsoSent: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'AssignFollowUpApi.send': { owner: { kind: 'desk' } },
  'AssignFollowUpForm.take': desk,
  'PlanFollowUpForm.take': desk,
  'AnswerReferralForm.take': { referralId: peer },
  'StandDownMemberForm.take': { memberId: peer },
  'RecordPhonedAnswerForm.take': { memberId: peer },
  'InvitePage.invite': { invite: `${peer}/peer`, memberId: undefined, teamRole: undefined },
  'OpenContactsPage.phone': { memberId: peer, ...opening },
  'OpenContactsPage.place': opening,
  'CallBackPage.record': { outcome: 'reached' },
  'CallBackPage.learn': learned,
  'CallPage.learn': learned,
  'ContactFromCallPage.take': { phone: '816-555-0143', back: `/cases/${peer}/team/${peer}/call` },
  'InvitationsPage.open': opening,
  'InvitationsPage.decline': { reason: 'not_available' },
  'InvitationsPage.declare': { conflict: 'witness_or_party' },
  'ApprovalsPage.decide': granted,
  'ApprovalsPage.decideOverride': granted,
  'ApprovalsPage.takeBack': reason,
  'ApprovalsPage.takeOverrideBack': reason,
  'ApprovalsPage.takeConflictBack': { memberId: peer, ...reason },
  'WorklistPage.approve': granted,
  'WorklistPage.record': { outcome: 'reached_ok', tryAgainOn: '2026-11-30', oneMoreOn: '2026-11-30' },
  // Of each the right is asked by itself, and said beside it.
  'ManyPage.send': { 'chosen[]': `${peer}.${peer}`, outcome: 'not_needed' },
  'CorrectCallBackForm.take': { didNotHappen: 'true', ...reason },
  'CorrectOutcomePage.correct': { didNotHappen: 'true', ...reason },
  'CompletionPage.complete': { agency: 'a0000000-0000-4000-8000-000000000001' },
  'CorrectionsPage.correct': { agency: 'a0000000-0000-4000-8000-000000000001', ...reason },
  'CorrectIndividualContactForm.take': { minutes: '20', ...reason },
  'CaseListPage.search': { find: 'nothing of the kind' },
  'AddAgreementForm.take': { startsOn: '2026-11-22' },
  'EndAgreementForm.take': { endsOn: '2026-11-22' },
  'RecordCredentialForm.take': { validUntil: '2027-11-22' },
  'RecordTrainingForm.take': { on: '2026-11-22' },
};

/** Of which of its rights a route is asked by what is sent here. */
export const onlyFor: Readonly<Record<string, readonly RightName[]>> = {
  'OpenCaseContactApi.open': ['open_call_back_contact'],
  'ContactPage.open': ['open_call_back_contact'],
  'OpenContactApi.openContact': ['open_contact'],
  'OpenContactsPage.phone': ['open_contact'],
};

/** What is there for one route alone. */
export const idsFor: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'SystemPage.resume': { name: 'people' },
};
