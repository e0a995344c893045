import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Said } from '../../../commands/commands-on.js';
import { already, type Deciding } from '../../../vocabulary/index.js';
import { open } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import type { CaseState } from '../../domain/case.state.js';
import { interventionIn } from '../../domain/found.js';
import type { CancelIntervention } from './cancel-intervention.command.js';

/** Cancels a planned intervention with a code. @throws Refusal `already_held`, `intervention_not_found` */
export function cancelIntervention(command: Said<CancelIntervention> & Deciding, state: CaseState): readonly CaseEvent[] {
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
