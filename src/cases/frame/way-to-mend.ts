/** Where in a case is mended what a rule refused, by the code of the rule; what is mended on the form itself is not here. */
const ways: Readonly<Record<string, string>> = {
  not_triaged: '#triage-case',
  discipline_not_considered: '#triage-case',
  agency_missing: '/correct/agency',
  program_missing: '#triage-case',
  pre_approval_needed: '#approval',
  approval_decides: '#approval',
  approval_not_asked: '#approval',
  no_deployment: '/team',
  no_team: '/team',
  nobody_accepted: '/team',
  lead_missing: '/team',
  lead_must_agree: '/team',
  lead_has_not_agreed: '/team',
  team_not_confirmed: '/team',
  deployment_unresolved: '/team#stand-down-team',
  team_at_work: '/team',
  cisd_needs_mental_health_lead: '/team',
  conflict_not_overridden: '/team',
  override_not_decided: '/team',
  interventions_planned: '/support',
  team_care_open: '/support',
  follow_ups_open: '/follow-ups',
  follow_up_settled: '/follow-ups',
  reopening_taken_up: '/follow-ups',
  case_closed: '#closing',
};

/** The way to where it is mended; none where that is the form, or where nothing can be mended. */
export function wayToMend(code: string | undefined, caseId: string): string | undefined {
  const way = ways[code ?? ''];
  return way === undefined ? undefined : `/cases/${caseId}${way}`;
}
