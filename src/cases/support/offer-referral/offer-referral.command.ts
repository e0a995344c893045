import { IsOptional } from 'class-validator';
import { DayOrTime, Decision, Endpoint, Id, OneOf } from '../../../commands/index.js';
import type { ReferralKind, When } from '../../../vocabulary/index.js';
import { CaseCommand } from '../../case-command.js';
import { offerReferral } from './offer-referral.decision.js';

/** Somebody was pointed to something: its kind, and nothing of who. */
export class OfferReferral extends CaseCommand({
  route: 'referrals',
  right: 'work_on_case',
  words: {
    title: { en: 'Record a referral that was offered', es: 'Registrar una derivación ofrecida' },
    send: { en: 'Record the offer', es: 'Registrar la oferta' },
    done: { en: 'The referral is recorded.', es: 'La derivación está registrada.' },
  },
}) {
  @OneOf('referralKind', { en: 'To what?', es: '¿A qué?' }) readonly kind: ReferralKind;
  @IsOptional() @DayOrTime({ en: 'When was it offered?', es: '¿Cuándo se ofreció?' }) readonly offeredAt?: When;
  @IsOptional() @Id({ en: 'At which intervention?', es: '¿En qué intervención?' }) readonly interventionId?: string;
}

export class OfferReferralApi extends Endpoint(OfferReferral) {}
export class OfferReferralHandler extends Decision(OfferReferral, offerReferral) {}
