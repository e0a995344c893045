import type { Told } from '../../../commands/index.js';
import { type CaseEvent, type CaseState, open, referralIn } from '../../domain/index.js';
import type { AnswerReferral } from './answer-referral.command.js';

/** Records whether a referral was accepted; a later answer counts. @throws Refusal `referral_not_found` */
export function answerReferral(command: Told<AnswerReferral>, state: CaseState): readonly CaseEvent[] {
  const current = open(state);
  const { referralId, accepted } = command;
  const referral = referralIn(current, referralId);
  return referral.accepted === accepted ? [] : [{ type: 'ReferralAnswered', data: { referralId, accepted } }];
}
