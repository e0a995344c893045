import { Decision } from '../../commands/decision.js';
import { Endpoint } from '../../commands/endpoint.js';
import { Day } from '../../commands/fields.js';
import { AgencyCommand } from '../agency-streams.js';
import { endAgreement } from './end-agreement.decision.js';

/** An agreement ends on a day, or earlier than was agreed. */
export class EndAgreement extends AgencyCommand({ route: 'agreements/:agreementId/end', right: 'keep_register' }) {
  @Day({ en: 'What is its last day?', es: '¿Cuál es su último día?' }) readonly endsOn: string;
}

export class EndAgreementApi extends Endpoint(EndAgreement) {}
export class EndAgreementHandler extends Decision(EndAgreement, endAgreement) {}
