import { IsOptional } from 'class-validator';
import { Choices, DayOrTime, Decision, Endpoint, Id, OneOf, YesNo } from '../../../commands/index.js';
import type { CorrectionReason, ReferralKind, When } from '../../../vocabulary/index.js';
import { CaseCommand } from '../../case-command.js';
import { didItNotHappen, leaveWhatIsRight, whatIsNotKnown, whyCorrected } from '../../case-questions.js';
import { correctReferral } from './correct-referral.decision.js';

/** An offer, or its answer, was otherwise than it was recorded, or was none. What is left out stays as it is. */
export class CorrectReferral extends CaseCommand({
  route: 'referrals/:referralId/correct',
  right: 'work_on_case',
  words: {
    title: { en: 'Correct a referral', es: 'Corregir una derivación' },
    hint: leaveWhatIsRight,
    send: { en: 'Correct it', es: 'Corregirla' },
    done: {
      en: 'The referral is corrected. The timeline keeps what was there.',
      es: 'La derivación está corregida. La cronología guarda lo anterior.',
    },
  },
}) {
  @IsOptional() @OneOf('referralKind', { en: 'To what?', es: '¿A qué?' }) readonly kind?: ReferralKind;
  @IsOptional() @DayOrTime({ en: 'When was it offered?', es: '¿Cuándo se ofreció?' }) readonly offeredAt?: When;
  @IsOptional() @Id({ en: 'At which intervention?', es: '¿En qué intervención?' }) readonly interventionId?: string;
  @IsOptional() @YesNo({ en: 'Was it accepted?', es: '¿Se aceptó?' }) readonly accepted?: boolean;
  @IsOptional()
  @Choices('referralFact', ['interventionId', 'accepted'], whatIsNotKnown)
  readonly notKnown?: readonly ('interventionId' | 'accepted')[];
  @IsOptional() @YesNo(didItNotHappen) readonly didNotHappen?: boolean;
  @OneOf('correctionReason', whyCorrected) readonly reason: CorrectionReason;
}

export class CorrectReferralApi extends Endpoint(CorrectReferral) {}
export class CorrectReferralHandler extends Decision(CorrectReferral, correctReferral) {}
