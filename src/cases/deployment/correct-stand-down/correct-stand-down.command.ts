import { IsOptional } from 'class-validator';
import { Decision, Endpoint, Id, OneOf } from '../../../commands/index.js';
import type { CorrectionReason, StandDownReason } from '../../../vocabulary/index.js';
import { CaseCommand } from '../../case-command.js';
import { whyCorrected } from '../../case-questions.js';
import { correctStandDown } from './correct-stand-down.decision.js';

/** The team, or one of it, stood down for another reason. */
export class CorrectStandDown extends CaseCommand({
  route: 'team/stand-down/correct',
  right: 'work_on_case',
  tag: 'deployment',
  words: {
    title: { en: 'Correct why somebody stood down', es: 'Corregir por qué alguien se retiró' },
    send: { en: 'Correct it', es: 'Corregirlo' },
    done: { en: 'The reason is corrected.', es: 'El motivo está corregido.' },
  },
}) {
  /** Left out where it is about the whole team. */
  @IsOptional() @Id({ en: 'Who stood down?', es: '¿Quién se retiró?' }) readonly memberId?: string;
  /** Left out where it is about the latest team. */
  @IsOptional() @Id({ en: 'Which team?', es: '¿Qué equipo?' }) readonly deploymentId?: string;
  @OneOf('standDownReason', { en: 'What was the reason?', es: '¿Cuál fue el motivo?' }) readonly because: StandDownReason;
  @OneOf('correctionReason', whyCorrected) readonly reason: CorrectionReason;
}

export class CorrectStandDownApi extends Endpoint(CorrectStandDown) {}
export class CorrectStandDownHandler extends Decision(CorrectStandDown, correctStandDown) {}
