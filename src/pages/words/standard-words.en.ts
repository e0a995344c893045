import type { StandardWords } from './standard-words.js';

const cancelReason = {
  no_longer_wanted: 'No longer wanted', too_few_people: 'Too few people', safety: 'Safety', replaced_by_other: 'Replaced by another',
};

/** The standard values in English. */
export const standardWordsEn = {
  channel: {
    peer_support_line: 'Peer Support Line', dispatch_centre: 'Dispatch center', coordinator_direct: 'Coordinator directly',
    member_direct: 'Team member directly', supervisor: 'Supervisor', incident_commander: 'Incident commander',
    automatic_protocol: 'Automatic protocol', other_team: 'Another team', web_form: 'Web form',
  },
  beginner: { self: 'The person themselves', peer: 'A peer', supervisor: 'A supervisor', family: 'Family', protocol: 'A protocol' },
  urgency: { now: 'Now', today: 'Today', this_week: 'This week', unknown: 'Not known yet' },
  incidentType: {
    line_of_duty_death: 'Line-of-duty death', line_of_duty_injury: 'Line-of-duty injury', coworker_suicide: 'Suicide of a coworker',
    coworker_suicide_attempt: 'Suicide attempt of a coworker', coworker_death_other: 'Other death of a coworker',
    officer_involved_shooting: 'Officer-involved shooting', use_of_deadly_force: 'Use of deadly force', suicide: 'Suicide',
    death_other: 'Other death', child_death_or_injury: 'Death or injury of a child', multiple_fatality: 'Several deaths',
    mass_casualty: 'Mass casualty', fatal_crash: 'Fatal crash', victim_known_to_responder: 'Victim known to a responder',
    prolonged_or_failed_rescue: 'Prolonged or failed rescue', threat_to_responder_safety: "Threat to responders' safety",
    officer_down_radio_traffic: 'Officer-down radio traffic', caller_death_on_line: 'Caller died on the line',
    violence_with_injury_or_death: 'Violence with injury or death', natural_disaster: 'Natural disaster',
    human_caused_disaster: 'Human-caused disaster', act_of_terrorism: 'Act of terrorism', excessive_media: 'Excessive media attention',
    cumulative_stress: 'Cumulative stress', personal_crisis: 'Personal crisis', other: 'Something else',
  },
  interventionKind: {
    pre_incident_education: 'Pre-incident education', stress_reduction_training: 'Stress reduction training',
    resiliency_training: 'Resiliency training', on_scene_support: 'On-scene support', demobilization: 'Demobilization',
    crisis_management_briefing: 'Crisis management briefing', defusing: 'Defusing', cisd: 'Debriefing (CISD)', one_on_one: 'One on one',
    family_support: 'Family support', organizational_consultation: 'Organizational consultation',
    pastoral_crisis_intervention: 'Pastoral crisis intervention', follow_up_debriefing: 'Follow-up debriefing',
    psychological_first_aid: 'Psychological first aid', therapy_dog_visit: 'Therapy dog visit', lodd_support: 'Line-of-duty death support',
  },
  mode: { in_person: 'In person', telephone: 'Telephone', video: 'Video' },
  discipline: {
    call_taker: 'Call taker', dispatcher: 'Dispatcher', psap_supervisor: '911 center supervisor', command_staff: 'Command staff',
    law_enforcement: 'Law enforcement', fire: 'Fire', ems: 'EMS', corrections: 'Corrections', hospital: 'Hospital', coroner: 'Coroner',
    civilian_staff: 'Civilian staff', chaplain: 'Chaplain', family: 'Family', retiree: 'Retiree',
  },
  teamRole: {
    team_lead: 'Team lead', peer: 'Peer', mental_health_lead: 'Mental health lead', clinical_director: 'Clinical director',
    chaplain: 'Chaplain', family_liaison: 'Family liaison', dog_handler: 'Dog handler', trainee: 'Trainee',
  },
  program: { telecommunicator_911: '911 telecommunicator team', commander: 'Commander team' },
  personRole: {
    coordinator: 'Coordinator', team_lead: 'Team lead', peer_member: 'Peer member', approver: 'Approver',
    program_leadership: 'Program leadership', privacy_officer: 'Privacy officer', administrator: 'Administrator',
  },
  triageOutcome: {
    group_intervention: 'Group intervention', individual_only: 'Individual support only', information_only: 'Information only',
    watch_and_recontact: 'Watch and contact again', none_indicated: 'None indicated', urgent_clinical: 'Urgent clinical need',
  },
  offerAnswer: { offered: 'Offered', declined: 'Declined', not_applicable: 'Not applicable' },
  callBackOutcome: { reached: 'Reached', no_answer: 'No answer', message_left: 'Message left' },
  requestDeclineReason: {
    invalid: 'Not a valid request', duplicate: 'Duplicate', not_eligible: 'Not eligible',
    out_of_region_not_approved: 'Out of region, not approved', public_or_victims_out_of_scope: 'For the public or victims: out of scope',
    investigation_or_critique_sought: 'An investigation or critique was sought', better_served_by_other_team: 'Better served by another team',
    clinical_need_direct_referral: 'Clinical need, referred directly', no_capacity_mutual_aid_sought: 'No capacity, mutual aid sought',
    withdrawn: 'Withdrawn',
  },
  memberDeclineReason: {
    not_available: 'Not available', no_answer: 'No answer', no_longer_active: 'No longer active', already_deployed: 'Already deployed',
    own_agency: 'Own agency', witness_or_party: 'Witness or party', supervisory_relation: 'Supervises, or is supervised',
    close_relationship: 'Close relationship', cool_down: 'In cool-down', credential_expired: 'Credential expired', other: 'Another reason',
  },
  conflictKind: {
    witness_or_party: 'Witness or party', supervisory_relation: 'Supervises, or is supervised', close_relationship: 'Close relationship',
  },
  overrideReason: {
    no_one_else_available: 'No one else is available', specific_skill_needed: 'A specific skill is needed',
    asked_for_by_people_served: 'Asked for by the people served', relation_too_distant: 'The relation is too distant to matter',
  },
  deviationReason: {
    asked_for_by_people_served: 'Asked for by the people served', operational_demand: 'Operational demand', travel: 'Travel',
    clinical_advice: 'Clinical advice', not_reached: 'Not reached',
  },
  cancelReason,
  standDownReason: { work_done: 'The work is done', ...cancelReason },
  followUpKind: {
    agency_check_back: 'Check back with the agency', individual_check_in: 'Individual check-in', closing_check: 'Closing check',
    family_liaison_contact: 'Family liaison contact', post_action_support: "The team's own care",
  },
  followUpOutcome: {
    reached_ok: 'Reached, doing all right', reached_wants_more: 'Reached, wants more support', reached_referred: 'Reached, referred',
    no_answer: 'No answer', declined: 'Declined', unreachable: 'Cannot be reached', not_needed: 'Not needed',
  },
  referralKind: {
    eap: 'Employee assistance', licensed_mhp: 'Licensed mental health professional', specialised_clinician: 'Specialized clinician',
    chaplain: 'Chaplain', crisis_line_988: '988 crisis line', medical: 'Medical', substance_use: 'Substance use',
    inpatient_retreat: 'Inpatient or retreat', family_counselling: 'Family counseling', grief_group: 'Grief group',
    legal_financial: 'Legal or financial', commander_peer_team: 'Commander peer team', other_team: 'Another team',
  },
  resourceCode: {
    stress_reactions_sheet: 'Sheet: stress reactions', sleep_sheet: 'Sheet: sleep', family_guide: 'Guide for families',
    coping_card: 'Card: coping', crisis_line_card: 'Card: crisis line', eap_card: 'Card: employee assistance',
    audio_resource: 'Audio', video_resource: 'Video', news_resource: 'News', resiliency_tool: 'Resiliency tool',
  },
  reopenReason: { new_need: 'A new need', follow_up_missed: 'A follow-up was missed', closed_in_error: 'Closed in error' },
  correctionReason: { mistyped: 'Mistyped', learned_later: 'Learned later' },
  closeReason: {
    completed: 'Completed', declined_by_recipients: 'Declined by the people concerned', handed_to_professional: 'Handed to a professional',
    transferred_to_other_team: 'Transferred to another team', unreachable: 'Cannot be reached', withdrawn: 'Withdrawn',
    duplicate: 'Duplicate', opened_in_error: 'Opened in error',
  },
  stage: {
    requested: 'Requested', triaged: 'Triaged', awaiting_approval: 'Awaiting approval', deploying: 'Team being formed',
    deployed: 'Team deployed', supporting: 'Supporting', following_up: 'Following up', closed: 'Closed', declined: 'Declined',
    withdrawn: 'Withdrawn', merged: 'Merged',
  },
  openingPurpose: {
    arrange_response: 'To arrange the response', follow_up: 'To follow up', console_roster: 'For the console roster',
    roster_upkeep: 'To keep the roster', person_asked: 'The person asked', privacy_review: 'Privacy review',
  },
} as const satisfies StandardWords;
