import { Decision, Endpoint } from '../../commands/index.js';
import { RestatementCommand } from '../release-streams.js';
import { withdrawRestatement } from './withdraw-restatement.decision.js';

/** Whoever proposed a restatement thinks better of it. */
export class WithdrawRestatement extends RestatementCommand({
  route: 'withdraw',
  right: 'propose_restatement',
  words: {
    title: { en: 'Withdraw the proposal', es: 'Retirar la propuesta' },
    send: { en: 'Withdraw it', es: 'Retirarla' },
    done: { en: 'The proposal is withdrawn.', es: 'La propuesta se ha retirado.' },
  },
}) {}

export class WithdrawRestatementApi extends Endpoint(WithdrawRestatement) {}
export class WithdrawRestatementHandler extends Decision(WithdrawRestatement, withdrawRestatement) {}
