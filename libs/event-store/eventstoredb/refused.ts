import { StoreUnavailable } from '../../event-sourcing/index.js';
import { faultSentence } from './fault-sentence.js';
import { StoreFault } from './failures.js';

/** Seconds after which somebody may have given the right back. */
const RETRY_AFTER_SECONDS = 30;

/**
 * What whoever asked is told where the server refused, and stored nothing. A right that was taken away is nothing that they or the
 * program did: it is for the operator to see, in readiness and in the log.
 */
export function refused(error: unknown, reason: 'access' | 'other'): StoreUnavailable | StoreFault {
  const sentence = faultSentence(error);
  return reason === 'access' ? new StoreUnavailable(sentence, RETRY_AFTER_SECONDS) : new StoreFault(sentence);
}
