import { Day, Decision, Endpoint } from '../../commands/index.js';
import { AgencyCommand } from '../agency-streams.js';
import { endAgreement } from './end-agreement.decision.js';

/** An agreement ends on a day, or earlier than was agreed. */
export class EndAgreement extends AgencyCommand({
  route: 'agreements/:agreementId/end',
  right: 'keep_register',
  words: {
    title: { en: 'End the agreement', es: 'Terminar el acuerdo' },
    send: { en: 'Save the last day', es: 'Guardar el último día' },
    done: { en: 'The last day of the agreement is saved.', es: 'El último día del acuerdo está guardado.' },
  },
}) {
  @Day({ en: 'What is its last day?', es: '¿Cuál es su último día?' }) readonly endsOn: string;
}

export class EndAgreementApi extends Endpoint(EndAgreement) {}
export class EndAgreementHandler extends Decision(EndAgreement, endAgreement) {}
