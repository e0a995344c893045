import { IsOptional } from 'class-validator';
import { Decision, Endpoint, OneOf } from '../../../commands/index.js';
import type { CloseReason, CorrectionReason, ReopenReason } from '../../../vocabulary/index.js';
import { CaseCommand } from '../../case-command.js';
import { whyCorrected } from '../../case-questions.js';
import { pinnedPolicy } from '../../neighbours.js';
import { correctClosing } from './correct-closing.decision.js';

/** A case was closed, or last opened again, for another reason. */
export class CorrectClosing extends CaseCommand({
  route: 'closing/correct',
  right: 'work_on_case',
  words: {
    title: { en: 'Correct the reason', es: 'Corregir el motivo' },
    send: { en: 'Correct it', es: 'Corregirlo' },
    done: { en: 'The reason is corrected.', es: 'El motivo está corregido.' },
  },
}) {
  @IsOptional() @OneOf('closeReason', { en: 'Why was it closed?', es: '¿Por qué se cerró?' }) readonly because?: CloseReason;
  @IsOptional()
  @OneOf('reopenReason', { en: 'Why was it opened again?', es: '¿Por qué se abrió otra vez?' })
  readonly reopenedBecause?: ReopenReason;
  @OneOf('correctionReason', whyCorrected) readonly reason: CorrectionReason;
}

export class CorrectClosingApi extends Endpoint(CorrectClosing) {}
export class CorrectClosingHandler extends Decision(CorrectClosing, correctClosing, pinnedPolicy) {}
