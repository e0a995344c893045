import { hoursBetween, type InterventionKind, type PolicyTerms, type When } from '../../vocabulary/index.js';
import type { Timeliness } from './case.events.js';

/**
 * Whether an intervention is in time under the case's own policy version: counted from when the incident occurred; not
 * applicable where the policy gives its kind no window or nobody has said when it occurred.
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
  const hours = hoursBetween(occurredAt, at, zone);
  if (hours < window.fromHours) return 'earlier';
  return hours > window.toHours ? 'later' : 'inside';
}
