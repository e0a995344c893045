import { Decision, Endpoint, OneOf } from '../../../commands/index.js';
import type { RequestDeclineReason } from '../../../vocabulary/index.js';
import { CaseCommand } from '../../case-command.js';
import { pinnedPolicy } from '../../neighbours.js';
import { declineRequest } from './decline-request.decision.js';

/** A request does not become a case. */
export class DeclineRequest extends CaseCommand({
  route: 'decline',
  right: 'decide_request',
  words: {
    title: { en: 'Decline this request', es: 'Rechazar esta solicitud' },
    hint: {
      en: 'Its open follow-ups are settled with it. If that is taken back, it goes on where it stood.',
      es: 'Sus seguimientos abiertos quedan resueltos con ella. Si se retira el rechazo, sigue donde estaba.',
    },
    sure: {
      en: 'No team goes, and the open follow-ups of this request are settled. A coordinator can take that back: it then goes on where it stood.',
      es: 'No irá ningún equipo, y los seguimientos abiertos de esta solicitud quedan resueltos. La coordinación puede retirar el rechazo: entonces sigue donde estaba.',
    },
    send: { en: 'Decline the request', es: 'Rechazar la solicitud' },
    done: { en: 'The request is declined.', es: 'La solicitud está rechazada.' },
  },
}) {
  @OneOf('requestDeclineReason', { en: 'Why is it declined?', es: '¿Por qué se rechaza?' }) readonly reason: RequestDeclineReason;
}

export class DeclineRequestApi extends Endpoint(DeclineRequest) {}
export class DeclineRequestHandler extends Decision(DeclineRequest, declineRequest, pinnedPolicy) {}
