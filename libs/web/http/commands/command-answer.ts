import type { CommandOutcome } from '../../../event-sourcing/index.js';
import type { ToldPositions } from './told-positions.js';

/** What the caller of a command learns. */
export interface CommandAnswer {
  /** The thing that the command was about, also one that it created. */
  readonly id: string;
  readonly revision: number;
  /** For `?after=`; null where nothing was recorded. */
  readonly position: string | null;
  /** False where there was nothing to do. */
  readonly changed: boolean;
}

/**
 * A stream is named `<category>-<id>`, and the category holds no dash.
 *
 * @param told how positions are told to whoever asked
 */
export function commandAnswer(outcome: CommandOutcome, told: ToldPositions): CommandAnswer {
  return {
    id: outcome.stream.slice(outcome.stream.indexOf('-') + 1),
    revision: outcome.revision,
    position: outcome.position === null ? null : told.tell(outcome.position),
    changed: outcome.changed,
  };
}
