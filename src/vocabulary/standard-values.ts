/**
 * The standard values of the program: what a record may say is one of these codes, never free text. An API, a form and a
 * decision read the same lists. Order is the order in which people are offered them.
 */
export const channels = [
  'peer_support_line',
  'dispatch_centre',
  'coordinator_direct',
  'member_direct',
  'supervisor',
  'incident_commander',
  'automatic_protocol',
  'other_team',
  'web_form',
] as const;
export type Channel = (typeof channels)[number];

/** Who began the request. */
export const beginners = ['self', 'peer', 'supervisor', 'family', 'protocol'] as const;
export type Beginner = (typeof beginners)[number];

export const urgencies = ['now', 'today', 'this_week', 'unknown'] as const;
export type Urgency = (typeof urgencies)[number];

export const incidentTypes = [
  'line_of_duty_death',
  'line_of_duty_injury',
  'coworker_suicide',
  'coworker_suicide_attempt',
  'coworker_death_other',
  'officer_involved_shooting',
  'use_of_deadly_force',
  'suicide',
  'death_other',
  'child_death_or_injury',
  'multiple_fatality',
  'mass_casualty',
  'fatal_crash',
  'victim_known_to_responder',
  'prolonged_or_failed_rescue',
  'threat_to_responder_safety',
  'officer_down_radio_traffic',
  'caller_death_on_line',
  'violence_with_injury_or_death',
  'natural_disaster',
  'human_caused_disaster',
  'act_of_terrorism',
  'excessive_media',
  'cumulative_stress',
  'personal_crisis',
  'other',
] as const;
export type IncidentType = (typeof incidentTypes)[number];

export const interventionKinds = [
  'pre_incident_education',
  'stress_reduction_training',
  'resiliency_training',
  'on_scene_support',
  'demobilization',
  'crisis_management_briefing',
  'defusing',
  'cisd',
  'one_on_one',
  'family_support',
  'organizational_consultation',
  'pastoral_crisis_intervention',
  'follow_up_debriefing',
  'psychological_first_aid',
  'therapy_dog_visit',
  'lodd_support',
] as const;
export type InterventionKind = (typeof interventionKinds)[number];

export const modes = ['in_person', 'telephone', 'video'] as const;
export type Mode = (typeof modes)[number];

/** Telecommunicators stand first: they are the ones that get forgotten. */
export const disciplines = [
  'call_taker',
  'dispatcher',
  'psap_supervisor',
  'command_staff',
  'law_enforcement',
  'fire',
  'ems',
  'corrections',
  'hospital',
  'coroner',
  'civilian_staff',
  'chaplain',
  'family',
  'retiree',
] as const;
export type Discipline = (typeof disciplines)[number];

export const teamRoles = [
  'team_lead',
  'peer',
  'mental_health_lead',
  'clinical_director',
  'chaplain',
  'family_liaison',
  'dog_handler',
  'trainee',
] as const;
export type TeamRole = (typeof teamRoles)[number];

export const programs = ['telecommunicator_911', 'commander'] as const;
export type Program = (typeof programs)[number];

/** Roles of a person in the software; one person may hold several. */
export const personRoles = [
  'coordinator',
  'team_lead',
  'peer_member',
  'approver',
  'program_leadership',
  'privacy_officer',
  'administrator',
] as const;
export type PersonRole = (typeof personRoles)[number];

export const triageOutcomes = [
  'group_intervention',
  'individual_only',
  'information_only',
  'watch_and_recontact',
  'none_indicated',
  'urgent_clinical',
] as const;
export type TriageOutcome = (typeof triageOutcomes)[number];

/** What became of the offer to a discipline that was exposed. */
export const offerAnswers = ['offered', 'declined', 'not_applicable'] as const;
export type OfferAnswer = (typeof offerAnswers)[number];

export const callBackOutcomes = ['reached', 'no_answer', 'message_left'] as const;
export type CallBackOutcome = (typeof callBackOutcomes)[number];

export const requestDeclineReasons = [
  'invalid',
  'duplicate',
  'not_eligible',
  'out_of_region_not_approved',
  'public_or_victims_out_of_scope',
  'investigation_or_critique_sought',
  'better_served_by_other_team',
  'clinical_need_direct_referral',
  'no_capacity_mutual_aid_sought',
  'withdrawn',
] as const;
export type RequestDeclineReason = (typeof requestDeclineReasons)[number];

export const memberDeclineReasons = [
  'not_available',
  'no_answer',
  'no_longer_active',
  'already_deployed',
  'own_agency',
  'witness_or_party',
  'supervisory_relation',
  'close_relationship',
  'cool_down',
  'credential_expired',
  'other',
] as const;
export type MemberDeclineReason = (typeof memberDeclineReasons)[number];

export const conflictKinds = ['witness_or_party', 'supervisory_relation', 'close_relationship'] as const;
export type ConflictKind = (typeof conflictKinds)[number];

export const overrideReasons = [
  'no_one_else_available',
  'specific_skill_needed',
  'asked_for_by_people_served',
  'relation_too_distant',
] as const;
export type OverrideReason = (typeof overrideReasons)[number];

export const deviationReasons = ['asked_for_by_people_served', 'operational_demand', 'travel', 'clinical_advice', 'not_reached'] as const;
export type DeviationReason = (typeof deviationReasons)[number];

export const cancelReasons = ['no_longer_wanted', 'too_few_people', 'safety', 'replaced_by_other'] as const;
export type CancelReason = (typeof cancelReasons)[number];

/** Why a team, or one of it, stands down: its work is done, or a reason for which an intervention is cancelled. */
export const standDownReasons = ['work_done', ...cancelReasons] as const;
export type StandDownReason = (typeof standDownReasons)[number];
