import { spanOf, type InterventionKind, type PolicyTerms, type When } from '../../vocabulary/index.js';
import type { Timeliness } from './case.events.js';

const HOUR = 3_600_000;

/**
 * Whether an intervention is in time under the case's own policy version: counted from when the incident occurred; not
 * applicable where the policy gives its kind no window or nobody has said when it occurred. Of a day every hour is thought of: where
 * they do not all give the same verdict, it is not known (docs/domain.md section 5, rule 7).
 */
export function timelinessOf(
  kind: InterventionKind,
  occurredAt: When | undefined,
  at: When,
  policy: PolicyTerms,
  zone: string,
): Timeliness {
  const window = policy.windows.find((one) => one.kind === kind);
  if (!window || !occurredAt) return 'not_applicable';
  const [from, to] = [spanOf(occurredAt, zone), spanOf(at, zone)];
  const verdictAfter = (milliseconds: number): Timeliness => {
    // It was not before the incident, whatever the hours of that day.
    const hours = Math.max(0, milliseconds / HOUR);
    if (hours < window.fromHours) return 'earlier';
    return hours > window.toHours ? 'later' : 'inside';
  };
  const [soonest, latest] = [verdictAfter(to.first - from.last), verdictAfter(to.last - from.first)];
  return soonest === latest ? soonest : 'not_known';
}
