import type { Said } from '../../../commands/commands-on.js';
import type { Deciding } from '../../../vocabulary/index.js';
import { open } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import type { CaseState } from '../../domain/case.state.js';
import { referralIn } from '../../domain/found.js';
import type { AnswerReferral } from './answer-referral.command.js';

/** Records whether a referral was accepted; a later answer counts. @throws Refusal `referral_not_found` */
export function answerReferral(command: Said<AnswerReferral> & Deciding, state: CaseState): readonly CaseEvent[] {
  const current = open(state);
  const { referralId, accepted } = command;
  const referral = referralIn(current, referralId);
  return referral.accepted === accepted ? [] : [{ type: 'ReferralAnswered', data: { referralId, accepted } }];
}
