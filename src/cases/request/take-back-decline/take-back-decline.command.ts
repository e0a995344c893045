import { Decision, Endpoint, OneOf } from '../../../commands/index.js';
import type { CorrectionReason } from '../../../vocabulary/index.js';
import { CaseCommand } from '../../case-command.js';
import { whyCorrected } from '../../case-questions.js';
import { pinnedPolicy } from '../../neighbours.js';
import { takeBackDecline } from './take-back-decline.decision.js';

/** A request was declined by mistake. */
export class TakeBackDecline extends CaseCommand({
  route: 'decline/take-back',
  right: 'decide_request',
  words: {
    title: { en: 'Take the decline back', es: 'Retirar el rechazo' },
    hint: {
      en: 'The request is open again where it stood, with the follow-ups that it owed.',
      es: 'La solicitud queda abierta otra vez donde estaba, con los seguimientos que debía.',
    },
    send: { en: 'Take it back', es: 'Retirarlo' },
    done: {
      en: 'The decline is taken back. The request is open again.',
      es: 'El rechazo está retirado. La solicitud está abierta otra vez.',
    },
  },
}) {
  @OneOf('correctionReason', whyCorrected) readonly reason: CorrectionReason;
}

export class TakeBackDeclineApi extends Endpoint(TakeBackDecline) {}
export class TakeBackDeclineHandler extends Decision(TakeBackDecline, takeBackDecline, pinnedPolicy) {}
