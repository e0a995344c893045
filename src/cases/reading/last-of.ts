import type { When } from '../../vocabulary/index.js';
import type { Case } from '../domain/index.js';
import { dueSort } from './due.js';

/** When the last thing of a case was that is done: the last outcome, the last end of something held, else triage or request. */
export function lastOf({ followUps, interventions, triage, receivedAt }: Case): When {
  const outcomes = Object.values(followUps).flatMap(({ outcomes: all }) => all.at(-1)?.recordedAt ?? []);
  const ends = Object.values(interventions).flatMap(({ endedAt }) => endedAt ?? []);
  return [...outcomes, ...ends].reduce<When>((last, one) => (dueSort(one) > dueSort(last) ? one : last), triage?.triagedAt ?? receivedAt);
}
