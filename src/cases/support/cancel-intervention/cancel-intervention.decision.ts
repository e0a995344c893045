import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Told } from '../../../commands/index.js';
import { already } from '../../../vocabulary/index.js';
import { type CaseEvent, type CaseState, interventionIn, open } from '../../domain/index.js';
import type { CancelIntervention } from './cancel-intervention.command.js';

/** Cancels a planned intervention with a code. @throws Refusal `already_held`, `intervention_not_found` */
export function cancelIntervention(command: Told<CancelIntervention>, state: CaseState): readonly CaseEvent[] {
  const current = open(state);
  const intervention = interventionIn(current, command.interventionId);
  if (intervention.status === 'cancelled') return already(intervention.cancelledBecause === command.reason, 'reason');
  if (intervention.status === 'held')
    refuse('already_held', {
      en: 'This intervention was held. What happened is not cancelled.',
      es: 'Esta intervención se realizó. Lo que pasó no se cancela.',
    });
  return [{ type: 'InterventionCancelled', data: { interventionId: intervention.id, reason: command.reason } }];
}
