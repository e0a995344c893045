import { naming } from '../../../../../libs/web/fields/index.js';
import { FormProblem, whenFrom } from '../../../../../libs/web/forms/index.js';
import { calendarDay } from '../../../../../libs/web/views/index.js';
import { dayOf, isDay, type When } from '../../../../vocabulary/index.js';
import type { Sent } from '../../../../pages/at.js';
import { requestQuestion } from '../../request-facts-fields.js';
import type { IntakeForm } from './intake.form.js';

/** The form as it was meant: a time without a day is of the day that was chosen above it. @param now ISO 8601 in UTC */
export function withChosenDay(fields: Sent['fields'], now: string, zone: string): Sent['fields'] {
  const { when, 'occurred.day': day = '', 'occurred.time': time = '' } = fields;
  if (typeof when !== 'string' || when === '' || when === 'other' || day !== '' || time === '') return fields;
  return { ...fields, 'occurred.day': chosenDay(when, now, zone) };
}

/**
 * When it occurred, as exactly as it was said: now, a day, or a moment; undefined where nothing was said.
 *
 * @param now ISO 8601 in UTC
 * @throws FormProblem as `whenFrom` does, and `when_two_days` where another day was entered than was chosen
 */
export function occurredAt({ when, occurred }: Pick<IntakeForm, 'when' | 'occurred'>, now: string, zone: string): When | undefined {
  if (when === undefined || when === 'other') return occurred;
  if (occurred !== undefined && dayOf(occurred, zone) !== chosenDay(when, now, zone)) throw twoDays();
  if (occurred !== undefined && !isDay(occurred)) return occurred;
  return when === 'now' ? now : whenFrom({ day: when }, zone, 'when');
}

function chosenDay(when: string, now: string, zone: string): string {
  return when === 'now' ? calendarDay(now, zone) : when;
}

function twoDays(): FormProblem {
  const sentences = naming(requestQuestion('occurredAt'), {
    en: 'Another day is entered below. Choose “Another day” here, or take out the day below.',
    es: 'Abajo hay otro día. Elija aquí «Otro día», o borre el día de abajo.',
  });
  return new FormProblem([{ field: 'when', code: 'when_two_days', message: sentences.en, sentences }]);
}
