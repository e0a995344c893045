import { Temporal } from 'temporal-polyfill';
import { calendarDay, optionsOf, timeWords, type Option, type OptionGroup, type TimeTelling } from '../../../../../libs/web/views/index.js';
import type { AgencyChoice } from '../../../../agencies/agencies.queries.js';
import { standardWords } from '../../../../pages/words/index.js';
import { channels, disciplines, incidentTypes, urgencies, type Channel, type IncidentType } from '../../../../vocabulary/index.js';
import type { UsedOfLate } from '../../recent-use/recent-use.query.js';
import { intakeWords } from './intake.words.js';

/** A few in sight, the rest behind one tap. */
export interface UsualAndMore {
  readonly usual: readonly Option[];
  readonly more: readonly Option[];
}

/** What the intake offers, in words. */
export interface IntakeChoices {
  readonly agencies: readonly OptionGroup[];
  readonly incidentTypes: UsualAndMore;
  readonly disciplines: readonly Option[];
  readonly times: readonly Option[];
  readonly urgencies: readonly Option[];
  readonly channels: UsualAndMore;
}

/** How many agencies stand first. */
export const OFFERED_FIRST = 6;

/** Always the same, so that each keeps its place: a hand finds them at night without reading. */
const USUAL_TYPES: readonly IncidentType[] = [
  'line_of_duty_death',
  'coworker_suicide',
  'officer_involved_shooting',
  'child_death_or_injury',
  'multiple_fatality',
  'fatal_crash',
  'caller_death_on_line',
  'cumulative_stress',
];
const USUAL_CHANNELS: readonly Channel[] = ['peer_support_line', 'dispatch_centre', 'member_direct', 'supervisor'];

/**
 * @param agencies in the order of the language
 * @param now ISO 8601 in UTC
 */
export function presentIntake(agencies: readonly AgencyChoice[], used: UsedOfLate, now: string, telling: TimeTelling): IntakeChoices {
  const words = standardWords(telling.language);
  return {
    agencies: agencyGroups(agencies, used, telling),
    incidentTypes: usualAndMore(incidentTypes, USUAL_TYPES, words.incidentType),
    disciplines: optionsOf(disciplines, words.discipline),
    times: timesFor(now, telling),
    urgencies: optionsOf(urgencies, words.urgency),
    channels: usualAndMore(channels, USUAL_CHANNELS, words.channel),
  };
}

function agencyGroups(agencies: readonly AgencyChoice[], used: UsedOfLate, { language }: TimeTelling): readonly OptionGroup[] {
  const words = intakeWords(language);
  const option = ({ agencyId, name }: AgencyChoice): Option => ({ value: agencyId, label: name });
  const recent = agencies.filter(({ agencyId }) => used.agencyIds.includes(agencyId));
  const others = agencies.filter((agency) => !recent.includes(agency));
  const groups = [
    { label: words.recentAgencies, options: recent.map(option) },
    { label: words.otherAgencies, options: others.map(option) },
  ];
  return groups.filter(({ options }) => options.length > 0);
}

/** Both in the order of the standard list. */
function usualAndMore<Code extends string>(
  all: readonly Code[],
  usual: readonly Code[],
  words: Readonly<Record<Code, string>>,
): UsualAndMore {
  return {
    usual: optionsOf(
      all.filter((code) => usual.includes(code)),
      words,
    ),
    more: optionsOf(
      all.filter((code) => !usual.includes(code)),
      words,
    ),
  };
}

/** The days stand beside their words: after midnight it is plain which night "yesterday" is. */
function timesFor(now: string, telling: TimeTelling): readonly Option[] {
  const words = intakeWords(telling.language);
  const today = calendarDay(now, telling.zone);
  const yesterday = Temporal.PlainDate.from(today).subtract({ days: 1 }).toString();
  return [
    { value: 'now', label: words.now },
    { value: today, label: words.today, hint: timeWords(today, telling) },
    { value: yesterday, label: words.yesterday, hint: timeWords(yesterday, telling) },
    { value: 'other', label: words.otherDay },
  ];
}
