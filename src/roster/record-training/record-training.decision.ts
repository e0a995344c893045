import { refuse } from '../../../libs/event-sourcing/index.js';
import type { Told } from '../../commands/index.js';
import { dayOf, isDay } from '../../vocabulary/index.js';
import { known, type PersonEvent, type PersonState } from '../domain/index.js';
import type { RecordTraining } from './record-training.command.js';

const MOST_HOURS = 500;

/**
 * Records training that a person has had; its id is that of the command. The same hours on the same day are one, however
 * often they are entered: what was had in two parts is recorded as the hours of both.
 *
 * @throws Refusal `person_not_found`, `day_malformed`, `day_in_future`, `hours_out_of_range`
 */
export function recordTraining(command: Told<RecordTraining>, state: PersonState): readonly PersonEvent[] {
  const person = known(state);
  const { on, hours, commandId: trainingId } = command;
  if (!isDay(on))
    refuse('day_malformed', {
      field: 'on',
      en: 'Give the day on which it ended as in 2026-11-23.',
      es: 'Escriba el día como en 2026-11-23.',
    });
  if (on > dayOf(command.now, command.zone))
    refuse('day_in_future', {
      field: 'on',
      en: 'Training counts once it has been had. Record it on the day it ends, or after.',
      es: 'La formación cuenta cuando ya se ha recibido. Regístrela el día en que termina, o después.',
    });
  if (!Number.isInteger(hours * 4) || hours <= 0 || hours > MOST_HOURS)
    refuse('hours_out_of_range', {
      field: 'hours',
      en: `Give the hours in quarters, from 0.25 to ${MOST_HOURS}.`,
      es: 'Escriba las horas en cuartos de hora, desde 0.25.',
    });
  if (person.trainings.some((one) => one.on === on && one.hours === hours)) return [];
  return [{ type: 'TrainingRecorded', data: { trainingId, on, hours } }];
}
