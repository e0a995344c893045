import type { Said } from '../../commands/commands-on.js';
import type { Deciding } from '../../vocabulary/index.js';
import { known, type PersonState } from '../domain/person.js';
import type { PersonEvent } from '../domain/person.events.js';
import type { StrikeTraining } from './strike-training.command.js';

/**
 * Strikes an entry of training that was mistyped or never took place: its hours count no longer, so that nobody deploys
 * on them. The right entry is recorded anew. Nothing to do where there is no such entry (any more).
 *
 * @throws Refusal `person_not_found`
 */
export function strikeTraining(command: Said<StrikeTraining> & Deciding, state: PersonState): readonly PersonEvent[] {
  const { trainingId, reason } = command;
  const entered = known(state).trainings.some((one) => one.trainingId === trainingId);
  return entered ? [{ type: 'TrainingStruck', data: { trainingId, reason } }] : [];
}
