import { Temporal } from 'temporal-polyfill';
import type { Sentences } from '../../event-sourcing/index.js';
import { FormProblem, notAField } from './form-problem.js';

/** What `WhenField` sends, as it arrived: `day`, `time` and `offset`, each a text where it is what the field sends. */
export type WhenParts = Readonly<Record<string, unknown>>;

const PARTS = ['day', 'time', 'offset'];

/**
 * A day, or a moment with its offset where a time was given; undefined where nothing was. In the hour that the clock shows
 * twice, the person is asked which one was meant; a time that the clock leaps over is refused.
 *
 * @param field the name of the field in the form
 * @throws FormProblem `when_day_missing`, `when_day_unknown`, `when_time_unknown`, `when_twice`, `when_never`, `unknown_field`
 */
export function whenFrom(parts: WhenParts | undefined, zone: string, field: string): string | undefined {
  const strange = Object.keys(parts ?? {}).find((part) => !PARTS.includes(part));
  if (strange !== undefined) throw new FormProblem([notAField(field)]);
  if (parts?.day === undefined) {
    if (parts?.time === undefined) return undefined;
    throw wrong(`${field}.day`, 'when_day_missing', {
      en: 'Enter the day as well, or leave the time empty.',
      es: 'Escriba también el día, o deje la hora vacía.',
    });
  }
  const { time, offset } = parts;
  const day = dayFrom(parts.day, field);
  if (time === undefined) return day.toString();
  const local = timeOn(day, time, field);
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return written(earlier);
  if (!earlier.toPlainDateTime().equals(local)) {
    throw wrong(`${field}.time`, 'when_never', {
      en: 'The clock was put forward over this time. Enter the time that it showed.',
      es: 'El reloj se adelantó sobre esa hora. Escriba la hora que mostraba.',
    });
  }
  if (offset === 'earlier') return written(earlier);
  if (offset === 'later') return written(later);
  throw wrong(`${field}.offset`, 'when_twice', {
    en: 'The clock showed this time twice that night. Say which one is meant.',
    es: 'Esa noche el reloj mostró esa hora dos veces. Diga cuál fue.',
  });
}

/** Only as the field sends it: what else can be read as a day may say more than a day, which would be lost. */
function dayFrom(day: unknown, field: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(matching(/^\d{4}-\d{2}-\d{2}$/, day));
  } catch {
    throw noSuchDay(`${field}.day`);
  }
}

/**
 * A day alone, as its field sends it; whatever is written in another way stays as it is, for its class to refuse.
 *
 * @throws FormProblem `when_day_unknown` where no month has it
 */
export function refuseNoDay(day: unknown, field: string): void {
  if (typeof day !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return;
  try {
    Temporal.PlainDate.from(day);
  } catch {
    throw noSuchDay(field);
  }
}

function noSuchDay(field: string): FormProblem {
  return wrong(field, 'when_day_unknown', {
    en: 'There is no such day. Check the day and the month.',
    es: 'Ese día no existe. Revise el día y el mes.',
  });
}

function timeOn(day: Temporal.PlainDate, time: unknown, field: string): Temporal.PlainDateTime {
  try {
    return day.toPlainDateTime(Temporal.PlainTime.from(matching(/^\d{2}:\d{2}(:\d{2})?$/, time)));
  } catch {
    throw wrong(`${field}.time`, 'when_time_unknown', {
      en: 'There is no such time. Enter hours and minutes.',
      es: 'Esa hora no existe. Escriba horas y minutos.',
    });
  }
}

/** @throws RangeError where it is none */
function matching(pattern: RegExp, sent: unknown): string {
  if (typeof sent === 'string' && pattern.test(sent)) return sent;
  throw new RangeError('not what the field sends');
}

function written(moment: Temporal.ZonedDateTime): string {
  return moment.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

function wrong(field: string, code: string, sentences: Sentences): FormProblem {
  return new FormProblem([{ field, code, message: sentences.en, sentences }]);
}
