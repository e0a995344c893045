import { Decision, Endpoint, YesNo } from '../../../commands/index.js';
import { CaseCommand } from '../../case-command.js';
import { answerReferral } from './answer-referral.decision.js';

/** A referral that was offered was accepted, or not. */
export class AnswerReferral extends CaseCommand({
  route: 'referrals/:referralId/answer',
  right: 'work_on_case',
  words: {
    title: { en: 'Record an answer', es: 'Registrar una respuesta' },
    send: { en: 'Record the answer', es: 'Registrar la respuesta' },
    done: { en: 'The answer is recorded.', es: 'La respuesta está registrada.' },
  },
}) {
  @YesNo({ en: 'Was it accepted?', es: '¿Se aceptó?' }) readonly accepted: boolean;
}

/** Asked where the offer is chosen on the form. */
export const whichOffer = { en: 'Which offer was answered?', es: '¿Qué oferta tuvo respuesta?' };

export class AnswerReferralApi extends Endpoint(AnswerReferral) {}
export class AnswerReferralHandler extends Decision(AnswerReferral, answerReferral) {}
