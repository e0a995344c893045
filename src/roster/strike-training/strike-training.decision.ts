import type { CorrectionReason, Deciding } from '../../vocabulary/index.js';
import { rosterKeepersOnly } from '../domain/permissions.js';
import { known, type PersonState } from '../domain/person.js';
import type { PersonEvent } from '../domain/person.events.js';

export interface StrikeTrainingCommand {
  readonly trainingId: string;
  readonly reason: CorrectionReason;
}

/**
 * Strikes an entry of training that was mistyped or never took place: its hours count no longer, so that nobody deploys
 * on them. The right entry is recorded anew. Nothing to do where there is no such entry (any more).
 *
 * @throws Refusal `person_not_found`, `roster_keepers_only`
 */
export function strikeTraining(command: StrikeTrainingCommand & Deciding, state: PersonState): readonly PersonEvent[] {
  rosterKeepersOnly(command);
  const { trainingId, reason } = command;
  const entered = known(state).trainings.some((one) => one.trainingId === trainingId);
  return entered ? [{ type: 'TrainingStruck', data: { trainingId, reason } }] : [];
}
