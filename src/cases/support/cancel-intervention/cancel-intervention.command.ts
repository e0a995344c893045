import { Decision, Endpoint, OneOf } from '../../../commands/index.js';
import type { CancelReason } from '../../../vocabulary/index.js';
import { CaseCommand } from '../../case-command.js';
import { cancelIntervention } from './cancel-intervention.decision.js';

/** A planned intervention will not take place. */
export class CancelIntervention extends CaseCommand({
  route: 'interventions/:interventionId/cancel',
  right: 'work_on_case',
  words: {
    title: { en: 'Cancel it', es: 'Cancelarla' },
    send: { en: 'Cancel this intervention', es: 'Cancelar esta intervención' },
    done: { en: 'The intervention is cancelled.', es: 'La intervención está cancelada.' },
  },
}) {
  @OneOf('cancelReason', { en: 'Why is it cancelled?', es: '¿Por qué se cancela?' }) readonly reason: CancelReason;
}

export class CancelInterventionApi extends Endpoint(CancelIntervention) {}
export class CancelInterventionHandler extends Decision(CancelIntervention, cancelIntervention) {}
