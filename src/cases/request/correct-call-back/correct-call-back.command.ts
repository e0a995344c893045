import { IsOptional } from 'class-validator';
import { Count, DayOrTime, Decision, Endpoint, OneOf, YesNo } from '../../../commands/index.js';
import type { CallBackOutcome, CorrectionReason, When } from '../../../vocabulary/index.js';
import { CaseCommand } from '../../case-command.js';
import { didItNotHappen, leaveWhatIsRight, whyCorrected } from '../../case-questions.js';
import { correctCallBack } from './correct-call-back.decision.js';

/** A call back was otherwise than it was recorded, or was none. What is left out stays as it is. */
export class CorrectCallBack extends CaseCommand({
  route: 'call-backs/correct',
  right: 'work_on_case',
  words: {
    title: { en: 'Correct a call back', es: 'Corregir una llamada' },
    hint: leaveWhatIsRight,
    send: { en: 'Correct it', es: 'Corregirla' },
    done: {
      en: 'The call back is corrected. The timeline keeps what was there.',
      es: 'La llamada está corregida. La cronología guarda lo anterior.',
    },
  },
}) {
  /** Its number in the case: the first is 1. */
  @Count(1, 5000, { en: 'Which call?', es: '¿Qué llamada?' }) readonly callBack: number;
  @IsOptional()
  @OneOf('callBackOutcome', { en: 'What became of the call?', es: '¿Qué pasó con la llamada?' })
  readonly outcome?: CallBackOutcome;
  @IsOptional() @DayOrTime({ en: 'When was it?', es: '¿Cuándo fue?' }) readonly at?: When;
  @IsOptional() @YesNo(didItNotHappen) readonly didNotHappen?: boolean;
  @OneOf('correctionReason', whyCorrected) readonly reason: CorrectionReason;
}

export class CorrectCallBackApi extends Endpoint(CorrectCallBack) {}
export class CorrectCallBackHandler extends Decision(CorrectCallBack, correctCallBack) {}
