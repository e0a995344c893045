import { forbid } from '../../../libs/event-sourcing/index.js';
import type { Deciding } from '../../vocabulary/index.js';
import { leadOf, type Case } from './case.state.js';

/** Coordinators work on every case of the program. @throws Refusal `coordinator_only` */
export function coordinatorOnly(deciding: Deciding): void {
  if (!deciding.roles.includes('coordinator')) {
    forbid('coordinator_only', {
      en: 'Only a coordinator can do this. Ask the coordinator on duty.',
      es: 'Solo la coordinación puede hacer esto. Pídalo a quien esté de turno.',
    });
  }
}

/** Coordinators, and the lead of this case's deployment (DOMAIN section 2). @throws Refusal `not_your_case` */
export function coordinatorOrLead(deciding: Pick<Deciding, 'actor' | 'roles'>, state: Case): void {
  if (deciding.roles.includes('coordinator')) return;
  if (leadOf(state) === deciding.actor) return;
  forbid('not_your_case', {
    en: 'Only a coordinator or the lead of this case can do this. Ask the coordinator on duty.',
    es: 'Solo la coordinación o quien lidera este caso puede hacer esto. Pídalo a la coordinación de turno.',
  });
}
