import { refuseMissing } from '../../../libs/event-sourcing/index.js';
import type { Told } from '../../commands/index.js';
import { already } from '../../vocabulary/index.js';
import { known, type PersonEvent, type PersonState } from '../domain/index.js';
import type { StrikeTraining } from './strike-training.command.js';

/**
 * Strikes an entry of training that was mistyped or never took place: its hours count no longer, so that nobody deploys
 * on them. The right entry is recorded anew. Nothing to do where it was struck for that reason already.
 *
 * @throws Refusal `person_not_found`, `training_not_found`, `recorded_otherwise`
 */
export function strikeTraining(command: Told<StrikeTraining>, state: PersonState): readonly PersonEvent[] {
  const { trainingId, reason } = command;
  const { trainings, struck } = known(state);
  if (trainings.some((one) => one.trainingId === trainingId)) return [{ type: 'TrainingStruck', data: { trainingId, reason } }];
  const before = struck[trainingId];
  if (before === undefined)
    refuseMissing('training_not_found', {
      en: 'This person has no such entry of training. Look it up in their record.',
      es: 'Esta persona no tiene esa formación registrada. Búsquela en su registro.',
    });
  return already(before === reason, 'reason');
}
