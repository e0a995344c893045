import { Decision, Endpoint } from '../../commands/index.js';
import { RestatementCommand } from '../release-streams.js';
import { declineRestatement } from './decline-restatement.decision.js';

/** A privacy officer who did not propose it wants a year to stay as it is. */
export class DeclineRestatement extends RestatementCommand({
  route: 'decline',
  right: 'decide_restatement',
  dangerous: true,
  words: {
    title: { en: 'Decline the restatement', es: 'Rechazar la rectificación' },
    send: { en: 'Decline', es: 'Rechazar' },
    done: { en: 'Declined. The year stays as it is.', es: 'Rechazado. El año queda como está.' },
  },
}) {}

export class DeclineRestatementApi extends Endpoint(DeclineRestatement) {}
export class DeclineRestatementHandler extends Decision(DeclineRestatement, declineRestatement) {}
