import { IsOptional } from 'class-validator';
import { DayOrTime, Decision, Endpoint, OneOf } from '../../../commands/index.js';
import type { CallBackOutcome, When } from '../../../vocabulary/index.js';
import { CaseCommand } from '../../case-command.js';
import { emptyIfJustNow } from '../../case-questions.js';
import { recordCallBack } from './record-call-back.decision.js';

/** Whoever asked was called back, or somebody tried. */
export class RecordCallBack extends CaseCommand({
  route: 'call-backs',
  right: 'work_on_case',
  words: {
    title: { en: 'Record a call back', es: 'Registrar una llamada' },
    send: { en: 'Save', es: 'Guardar' },
    done: { en: 'The call back is recorded.', es: 'La llamada está registrada.' },
  },
}) {
  @OneOf('callBackOutcome', { en: 'What became of the call?', es: '¿Qué pasó con la llamada?' }) readonly outcome: CallBackOutcome;
  @IsOptional()
  @DayOrTime({
    en: 'When was it?',
    es: '¿Cuándo fue?',
    hint: emptyIfJustNow,
  })
  readonly at?: When;
}

export class RecordCallBackApi extends Endpoint(RecordCallBack) {}
export class RecordCallBackHandler extends Decision(RecordCallBack, recordCallBack) {}
