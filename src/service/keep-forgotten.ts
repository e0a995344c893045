import type { Context } from '../commands/index.js';
import { forgetAgain, type Forgetting } from './forget-again.js';
import type { ServiceRequest } from './service-request.js';

const LOOK_EVERY_MS = 5 * 60_000;

/** How far back a look goes: what is older was looked at many times, and the start takes everything, as a restored backup needs it. */
const LOOK_BACK_MS = 7 * 86_400_000;

/** Looks every few minutes, while the service runs, whether everything is forgotten that is to be. */
export interface KeepForgotten {
  /** Looks now: for whoever has moved the clock. */
  wake(): void;
  /** Resolves when a look that has begun is over. */
  stop(): Promise<void>;
}

/**
 * Destroys keys that a forgetting names and that are still there, forgets what was typed and not sent for a day, and renews the wrapping
 * keys where something was shredded. What cannot be done is logged, told by readiness when it is late, and done at the next look.
 */
export function keepForgotten(
  contexts: readonly Context[],
  sources: Forgetting,
  { clock, log }: Pick<ServiceRequest, 'clock' | 'log'>,
  forgetTyped: (now: Date) => Promise<void>,
): KeepForgotten {
  let looking: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    try {
      const since = new Date(clock.now().getTime() - LOOK_BACK_MS).toISOString();
      const left = await forgetAgain(contexts, sources, since);
      if (left > 0) log.warn('forgotten_keys_were_left', { count: left });
      await forgetTyped(clock.now());
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
