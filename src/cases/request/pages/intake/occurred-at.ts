import { whenFrom } from '../../../../../libs/web/forms/index.js';
import { calendarDay } from '../../../../../libs/web/views/index.js';
import type { When } from '../../../../vocabulary/index.js';
import type { IntakeForm } from './intake.form.js';

/**
 * When it occurred, as exactly as it was said: now, a day, or a moment; undefined where nothing was said. A time without
 * a day is of the day that was chosen.
 *
 * @param now ISO 8601 in UTC
 * @throws FormProblem as `whenFrom` does
 */
export function occurredAt({ when, occurred }: Pick<IntakeForm, 'when' | 'occurred'>, now: string, zone: string): When | undefined {
  const day = when === 'now' ? calendarDay(now, zone) : when;
  const entered = occurred !== undefined && (occurred.day !== undefined || occurred.time !== undefined);
  if (entered) return whenFrom({ ...occurred, day: occurred.day ?? day }, zone, 'occurred');
  return when === 'now' ? now : whenFrom({ day: when }, zone, 'when');
}
