import { Decision, Endpoint } from '../../commands/index.js';
import { ReleaseCommand } from '../release-streams.js';
import { liftReleaseHold } from './lift-release-hold.decision.js';

/** A release may come out on its date after all. */
export class LiftReleaseHold extends ReleaseCommand({
  route: 'hold/lift',
  right: 'hold_release',
  words: {
    title: { en: 'Lift the hold', es: 'Levantar la retención' },
    send: { en: 'Lift it', es: 'Levantarla' },
    done: {
      en: 'The hold is lifted. The release comes out on its date.',
      es: 'La retención se ha levantado. La publicación sale en su fecha.',
    },
  },
}) {}

export class LiftReleaseHoldApi extends Endpoint(LiftReleaseHold) {}
export class LiftReleaseHoldHandler extends Decision(LiftReleaseHold, liftReleaseHold) {}
