import { Decision, Endpoint, OneOf } from '../../commands/index.js';
import type { CorrectionReason } from '../../vocabulary/index.js';
import { PersonCommand } from '../person-streams.js';
import { strikeTraining } from './strike-training.decision.js';

/** An entry of training that should not have been made. */
export class StrikeTraining extends PersonCommand({
  route: 'trainings/:trainingId/strike',
  right: 'keep_roster',
  words: {
    title: { en: 'Strike this training', es: 'Anular esta formación' },
    hint: { en: 'It no longer counts. That it was entered stays on record.', es: 'Deja de contar. Queda constancia de que se registró.' },
    send: { en: 'Strike it', es: 'Anularla' },
    done: { en: 'The training is struck.', es: 'La formación está anulada.' },
  },
}) {
  @OneOf('correctionReason', { en: 'Why is it struck?', es: '¿Por qué se anula?' }) readonly reason: CorrectionReason;
}

export class StrikeTrainingApi extends Endpoint(StrikeTraining) {}
export class StrikeTrainingHandler extends Decision(StrikeTraining, strikeTraining) {}
