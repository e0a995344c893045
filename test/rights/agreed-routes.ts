import type { RightName } from '../../src/rights.js';

/** `DeclineRequest` stands for `DeclineRequestApi.send` and `DeclineRequestForm.take`; what is named whole stands for itself. */
interface Asking {
  readonly commands?: string;
  readonly routes?: string;
}

/**
 * Which right each route asks for, written down by hand: `src/rights.ts` says who has it, and this that no route asks for another. A new
 * route has no row here, and fails until somebody has thought about it.
 */
const asking: Readonly<Partial<Record<RightName | 'open_call_back_contact|open_meeting_place' | 'open_contact|open_own_contact', Asking>>> =
  {
    see_case: {
      routes: `CaseInFullApi.page CaseTimelineApi.timeline OverviewPage.show TeamPage.show SupportPage.show FollowUpsPage.show TimelinePage.show`,
    },
    look_through_cases: {
      routes: `CaseListApi.list CaseListApi.search CaseListPage.show CaseListPage.search PossibleDuplicatesApi.list FollowUpWorklistApi.list
      WorkApi.list WorklistPage.show ManyPage.show ManyPage.send InvitationsPage.show`,
    },
    log_request: { routes: `ReceiveRequestApi.send IntakePage.show IntakePage.save` },
    decide_request: { commands: `DeclineRequest TakeBackDecline TriageCase NameLead RecordPhonedApproval TakeBackPhonedApproval` },
    work_on_case: {
      commands: `RecordCallBack CorrectCallBack SetMeetingPlace RecordPhonedAnswer RecordLeadAgreement TakeBackLeadAgreement
      AskConflictOverride ConfirmTeam CorrectTeamRole ReplaceMember StandDownMember StandDownTeam CorrectStandDown PlanIntervention
      RescheduleIntervention CancelIntervention HoldIntervention CorrectIntervention OfferReferral AnswerReferral CorrectReferral
      RecordTeamCare PlanFollowUp CloseCase CorrectClosing ReopenCase`,
      routes: `CandidatesApi.candidates InviteMemberApi.send InvitePage.invite CorrectFieldApi.send CorrectionsPage.show CorrectionsPage.correct
      CallBackPage.record CallBackPage.learn CallPage.learn CallMemberPage.show FindMemberPage.find CompletionPage.show CompletionPage.complete`,
    },
    answer_invitation: { routes: `AnswerInvitationApi.send InvitationsPage.accept InvitationsPage.decline` },
    declare_conflict: { commands: `DeclareConflict`, routes: `InvitationsPage.declare` },
    take_back_conflict: { commands: `TakeBackConflict`, routes: `ApprovalsPage.takeConflictBack` },
    settle_follow_up: {
      commands: `AssignFollowUp RescheduleFollowUp TakeBackReschedule UndoOutcome`,
      routes: `RecordOutcomeApi.send OutcomePage.record CorrectOutcomeApi.send CorrectOutcomePage.correct WorklistPage.record WorklistPage.undo`,
    },
    see_approvals: { routes: `ApprovalsPage.show` },
    decide_approval: {
      commands: `TakeBackPreApproval`,
      routes: `DecidePreApprovalApi.send DecideConflictOverrideApi.send TakeBackConflictOverrideApi.send ApprovalsPage.decide
      ApprovalsPage.decideOverride ApprovalsPage.takeBack ApprovalsPage.takeOverrideBack WorklistPage.approve`,
    },
    'open_call_back_contact|open_meeting_place': { routes: `OpenCaseContactApi.open ContactPage.open` },
    open_call_back_contact: { routes: `CallBackPage.show CallBackPage.open CallPage.show CallPage.open` },
    open_meeting_place: { routes: `OpenContactsPage.place InvitationsPage.open` },

    see_register: { routes: `AgencyListApi.list AgencyListApi.one AgenciesPage.show AgenciesPage.search AgencyPage.show` },
    keep_register: {
      commands: `RegisterAgency ChangeAgency AddUnit RenameUnit RemoveUnit AddAgreement EndAgreement`,
      routes: `AgencyPage.add ImportPage.show ImportPage.look ImportPage.register ImportAgenciesApi.preview
      ImportAgenciesApi.register`,
    },
    see_roster: {
      routes: `PeopleApi.list PeoplePage.show PeoplePage.search ConsoleRosterApi.list ConsoleRosterPage.show ConsoleRosterPage.numbers`,
    },
    see_person: { routes: `PeopleApi.one PersonPage.show` },
    keep_roster: {
      commands: `AddPerson InvitePeerMember RenamePerson ChangeMembership RecordTraining StrikeTraining RecordCredential WithdrawCredential DeactivatePerson
      ReactivatePerson`,
      routes: `ImportPeoplePage.show ImportPeoplePage.look ImportPeoplePage.register ImportPeopleApi.preview ImportPeopleApi.register
      PersonPage.add LeavingPage.deactivating SignInOfPersonPage.show SignInOfPersonPage.invite SignInOfPersonPage.askForReset
      SignInOfPersonPage.agreeToReset SignInOfPersonPage.withdrawReset`,
    },
    open_contact: { routes: `CallMemberPage.open` },
    'open_contact|open_own_contact': { routes: `OpenContactApi.openContact OpenContactsPage.phone` },
    propose_roles: { commands: `ProposeRole WithdrawRoleProposal` },
    decide_roles: { commands: `ApproveRole DeclineRole`, routes: `ProposedRolesPage.deciding` },
    see_proposed_roles: { routes: `ProposedRolesApi.list ProposedRolesPage.show` },
    revoke_roles: { commands: `RevokeRole`, routes: `LeavingPage.revoking` },
    grant_from_host: { routes: `GrantRoleApi.send` },
    speak_for_person: {
      commands: `ChangeContact SetAvailability AgreeToConsoleRoster LeaveConsoleRoster`,
      routes: `ContactFromCallPage.take`,
    },
    add_first_person: { routes: `AddFirstCoordinatorApi.addFirst AddFirstPrivacyOfficerApi.addFirst` },

    log_contact: { commands: `LogIndividualContact`, routes: `OwnContactsApi.list ContactsPage.show` },
    keep_own_contact: { commands: `CorrectIndividualContact WithdrawIndividualContact PromiseCallBack` },
    keep_promise: {
      commands: `ChangePromise CorrectPromise KeepPromise TakeBackPromise TryPromiseAgain`,
      routes: `PromisePage.show OpenPromisedContactApi.open OpenPromisedContactPage.open`,
    },
    give_promise: { commands: `GivePromise` },
    see_promises: { routes: `PromisesToKeepApi.list` },

    see_figures: {
      routes: `FiguresApi.list FiguresApi.one FiguresCsvApi.csv FiguresPage.list FiguresPage.one FiguresPage.csv FiguresPage.json`,
    },
    see_releases: { routes: `ReleasesApi.list ReleasesApi.proof ReleasesPage.show` },
    hold_release: { commands: `HoldRelease LiftReleaseHold` },
    propose_restatement: { commands: `ProposeRestatement WithdrawRestatement`, routes: `RestatementsApi.list RestatementsPage.show` },
    decide_restatement: { commands: `AgreeToRestatement DeclineRestatement` },
    see_capacity: { routes: `CapacityApi.now CapacityPage.show` },

    see_policy: { routes: `PolicyApi.inForce PolicyApi.version PolicyApi.versions PolicyPage.show` },
    change_policy: { commands: `PublishPolicyVersion`, routes: `NewVersionPage.show` },
    operate_service: { routes: `ProjectionsApi.list ProjectionsApi.rebuild ProjectionsApi.resume SystemPage.show SystemPage.resume` },
    use_service: {
      routes: `HomePage.home RightsPage.show SettingsPage.show SettingsPage.save AccountPage.show AccountPage.endSession AccountPage.endOthers
      AccountPage.removePasskey SetUpPage.show SetUpPage.password SetUpPage.beginAuthenticator SetUpPage.authenticator SetUpPage.passkey
      SetUpPage.recoveryCodes SetUpPage.done StepUpPage.show StepUpPage.byPasskey StepUpPage.byPassword StepUpPage.inDemo
      TokensPage.show TokensPage.make TokensPage.revoke
      NoticesPage.show NoticesPage.save NoticesPage.beginOnCall NoticesPage.endOnCall NoticesPage.sendOne TypedPage.keep TypedPage.throwAway
      StayPage.stay`,
    },
    begin_demo: { routes: `BeginDemoApi.begin` },
    act_as_invented: { routes: `DemoTokensApi.issue` },
    let_in_from_host: { routes: `LetInApi.letIn` },
  };

/** Open to visitors, who have no role yet. */
const open = `HealthController.live HealthController.ready HelpPage.show JoinPage.show JoinPage.use LanguagePage.choose LookAroundPage.begin
  LookAroundPage.show PeerSupportPage.show
  SignInPage.show SignInPage.byPassword SignInPage.byPasskey SignInPage.pick SignOutPage.signOut SignOutPage.signedOut`;

const named = (words = '') => words.split(/\s+/).filter((word) => word !== '');

/** Each route, with the rights of which one is enough; none where it is open to visitors. */
export const agreedRoutes: Readonly<Record<string, readonly string[]>> = Object.fromEntries([
  ...named(open).map((route) => [route, []] as const),
  ...Object.entries(asking).flatMap(([rights, { commands, routes }]) => {
    const all = [...named(commands).flatMap((command) => [`${command}Api.send`, `${command}Form.take`]), ...named(routes)];
    return all.map((route) => [route, rights.split('|')] as const);
  }),
]);
