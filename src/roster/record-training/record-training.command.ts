import { Amount, Day, Decision, Endpoint } from '../../commands/index.js';
import { PersonCommand } from '../person-streams.js';
import { recordTraining } from './record-training.decision.js';

/** Training that a person has had. */
export class RecordTraining extends PersonCommand({
  route: 'trainings',
  right: 'keep_roster',
  words: {
    title: { en: 'Record training', es: 'Registrar formación' },
    hint: { en: 'The same hours on the same day count once.', es: 'Las mismas horas del mismo día cuentan una vez.' },
    send: { en: 'Record it', es: 'Registrarla' },
    done: { en: 'The training is recorded.', es: 'La formación está registrada.' },
  },
}) {
  @Day({ en: 'On which day did it end?', es: '¿Qué día terminó?' }) readonly on: string;
  /** In quarters of an hour; the decision says so. */
  @Amount(0.25, 500, 2, {
    en: 'How many hours did it take?',
    es: '¿Cuántas horas duró?',
    hint: { en: 'In quarters of an hour, such as 1.5.', es: 'En cuartos de hora, como 1.5.' },
  })
  readonly hours: number;
}

export class RecordTrainingApi extends Endpoint(RecordTraining) {}
export class RecordTrainingHandler extends Decision(RecordTraining, recordTraining) {}
