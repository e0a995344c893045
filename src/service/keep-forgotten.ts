import type { EventLog } from '../../libs/web/logging/index.js';
import type { Context } from '../commands/context.js';
import { forgetAgain, type Forgetting } from './forget-again.js';

const LOOK_EVERY_MS = 5 * 60_000;

/** Looks every few minutes, while the service runs, whether everything is forgotten that is to be. */
export interface KeepForgotten {
  /** Looks now: for whoever has moved the clock. */
  wake(): void;
  /** Resolves when a look that has begun is over. */
  stop(): Promise<void>;
}

/**
 * Destroys keys that a forgetting names and that are still there, and renews the wrapping keys where something was shredded. What
 * cannot be done is logged, told by readiness when it is late, and done at the next look.
 */
export function keepForgotten(contexts: readonly Context[], sources: Forgetting, log: EventLog): KeepForgotten {
  let looking: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    try {
      const left = await forgetAgain(contexts, sources);
      if (left > 0) log.warn('forgotten_keys_were_left', { count: left });
      await sources.vault.renewWrappingKeys();
    } catch (error) {
      log.warn('forgotten_keys_not_renewed', {}, error);
    }
  };
  const wake = () => void (looking = looking.then(look));
  const timer = setInterval(wake, LOOK_EVERY_MS);
  timer.unref();
  return {
    wake,
    stop: () => {
      clearInterval(timer);
      return looking;
    },
  };
}
