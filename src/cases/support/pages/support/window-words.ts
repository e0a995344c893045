import { timeWords, type TimeTelling } from '../../../../../libs/web/views/index.js';
import { standardWords } from '../../../../pages/words/index.js';
import { isMoment, type PolicyTerms, type When } from '../../../../vocabulary/index.js';
import { supportWords } from './support.words.js';

const HOUR = 3_600_000;

/** When the policy wants a kind of support: in hours after the incident, and from when to when, where it is known to the hour. */
export function windowWords(window: PolicyTerms['windows'][number], occurredAt: When | null | undefined, telling: TimeTelling): string {
  const words = supportWords(telling.language);
  const kind = standardWords(telling.language).interventionKind[window.kind];
  const hours = words.hoursAfter(window.fromHours, window.toHours);
  if (!occurredAt || !isMoment(occurredAt)) return `${kind}: ${hours}`;
  const after = (count: number) => timeWords(new Date(Date.parse(occurredAt) + count * HOUR).toISOString(), telling);
  return `${kind}: ${hours}, ${words.fromTo(after(window.fromHours), after(window.toHours))}`;
}
