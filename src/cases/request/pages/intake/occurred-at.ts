import { whenFrom } from '../../../../../libs/web/forms/index.js';
import { calendarDay } from '../../../../../libs/web/views/index.js';
import type { When } from '../../../../vocabulary/index.js';
import type { Sent } from '../../../../pages/at.js';
import type { IntakeForm } from './intake.form.js';

/** The form as it was meant: a time without a day is of the day that was chosen above it. @param now ISO 8601 in UTC */
export function withChosenDay(fields: Sent['fields'], now: string, zone: string): Sent['fields'] {
  const { when, 'occurred.day': day = '', 'occurred.time': time = '' } = fields;
  if (typeof when !== 'string' || when === '' || day !== '' || time === '') return fields;
  return { ...fields, 'occurred.day': when === 'now' ? calendarDay(now, zone) : when };
}

/**
 * When it occurred, as exactly as it was said: now, a day, or a moment; undefined where nothing was said.
 *
 * @param now ISO 8601 in UTC
 * @throws FormProblem as `whenFrom` does
 */
export function occurredAt({ when, occurred }: Pick<IntakeForm, 'when' | 'occurred'>, now: string, zone: string): When | undefined {
  return occurred ?? (when === 'now' ? now : whenFrom({ day: when }, zone, 'when'));
}
