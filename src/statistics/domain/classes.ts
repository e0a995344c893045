import type { CaseStatistics } from '../../cases/cases.queries.js';
import type { ContactStatistics } from '../../contacts/contacts.queries.js';
import type { Discipline, IncidentType } from '../../vocabulary/index.js';
import { postingMonth, type Quarter } from './period.js';
import type { RecordAttributes, RecordMeasures } from './statistical-record.events.js';

/** Every incident type in exactly one class (docs/domain.md section 6, "Statistical classes"); what is not known is "other". */
const TYPES: Readonly<Record<IncidentType, string>> = {
  coworker_suicide: 'suicides',
  coworker_suicide_attempt: 'suicides',
  suicide: 'suicides',
  officer_involved_shooting: 'officer_involved_shootings',
  use_of_deadly_force: 'officer_involved_shootings',
  line_of_duty_death: 'deaths',
  coworker_death_other: 'deaths',
  death_other: 'deaths',
  child_death_or_injury: 'deaths',
  caller_death_on_line: 'deaths',
  fatal_crash: 'deaths',
  line_of_duty_injury: 'injuries_and_threats',
  threat_to_responder_safety: 'injuries_and_threats',
  officer_down_radio_traffic: 'injuries_and_threats',
  violence_with_injury_or_death: 'injuries_and_threats',
  prolonged_or_failed_rescue: 'injuries_and_threats',
  multiple_fatality: 'mass_events',
  mass_casualty: 'mass_events',
  natural_disaster: 'mass_events',
  human_caused_disaster: 'mass_events',
  act_of_terrorism: 'mass_events',
  victim_known_to_responder: 'other',
  excessive_media: 'other',
  cumulative_stress: 'other',
  personal_crisis: 'other',
  other: 'other',
};

const SEVERAL_OR_OTHER = 'several_or_other';

/** Disciplines that have a class of their own; every other value, and more than one class, is "several or other". */
const DISCIPLINES: Readonly<Partial<Record<Discipline, string>>> = {
  call_taker: 'telecommunicators',
  dispatcher: 'telecommunicators',
  psap_supervisor: 'telecommunicators',
  law_enforcement: 'law_enforcement',
  corrections: 'law_enforcement',
  fire: 'fire_and_ems',
  ems: 'fire_and_ems',
};

/** The register's word for the agencies beyond the region; the planning table calls them "outside". */
const OUTSIDE = 'outside';

export function typeClass(type: IncidentType | null): string {
  return type === null ? 'other' : TYPES[type];
}

export function disciplineClass(exposed: readonly Discipline[]): string {
  const classes = new Set(exposed.map((one) => DISCIPLINES[one] ?? SEVERAL_OR_OTHER));
  return classes.size === 1 ? [...classes][0]! : SEVERAL_OR_OTHER;
}

/** @param county of the register, null where no agency is known */
export function countyClass(county: string | null): string {
  if (county === null || county === 'outside_region') return OUTSIDE;
  return county[0]!.toUpperCase() + county.slice(1);
}

/** What a request counts for. @param county that of the agency that asked */
export function requestAttributes(facts: CaseStatistics, county: string | null, quarter: Quarter): RecordAttributes {
  return {
    program: 'requests',
    year: quarter.year,
    month: postingMonth(facts.day, quarter),
    classes: { type: typeClass(facts.incidentType), county: countyClass(county), discipline: disciplineClass(facts.exposed) },
    agencies: facts.agencyId === null ? [] : [facts.agencyId],
  };
}

/** What is measured of a request at the cut-off. */
export function requestMeasures(facts: CaseStatistics): RecordMeasures {
  const members = Object.keys(facts.minutesOf).sort();
  const minutes = members.reduce((sum, member) => sum + facts.minutesOf[member]!, 0);
  return {
    classes: { first_support: facts.firstSupport, follow_up: facts.followUp, referral: facts.referral },
    magnitudes: {
      participants: facts.participants,
      quarterHours: quarterHours(minutes),
      followUpsDue: facts.followUps.due,
      followUpsDoneInTime: facts.followUps.doneInTime,
      referralsOffered: facts.referrals.offered,
      referralsAccepted: facts.referrals.accepted,
    },
    responders: members,
  };
}

/** What an individual contact counts for. The reader to be feared is the member who had it. */
export function contactAttributes(facts: ContactStatistics, quarter: Quarter): RecordAttributes {
  return {
    program: 'contacts',
    year: quarter.year,
    month: postingMonth(facts.day, quarter),
    classes: { channel: facts.mode, crisis: facts.crisis, discipline: disciplineClass([facts.discipline]) },
    agencies: [facts.memberId],
  };
}

/** What is measured of a contact. No table has its referral: of two classes, one would tell the other (docs/disclosure-control.md, P2). */
export function contactMeasures(facts: ContactStatistics): RecordMeasures {
  const classes = { referral: facts.referred ? 'offered' : 'not_offered' };
  return { classes, magnitudes: { quarterHours: quarterHours(facts.minutes) }, responders: [facts.memberId] };
}

/** Hours are counted in quarters, a begun one whole. */
function quarterHours(minutes: number): number {
  return Math.ceil(minutes / 15);
}
