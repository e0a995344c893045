import type { Deciding } from '../../../vocabulary/index.js';
import { type CaseEvent, type CaseState, purposesOf } from '../../domain/index.js';

/**
 * Forgets the contacts of a case that has ended: a call-back contact exists only while something is due (docs/domain.md section 4).
 * Nothing to do where the case was reopened meanwhile or keeps nothing sealed.
 */
export function forgetContacts(deciding: Deciding, state: CaseState): readonly CaseEvent[] {
  if (state.status === 'none' || state.status === 'open') return [];
  const keeps = state.facts.callBackContact !== undefined || state.deployments.some((one) => one.place ?? one.contact);
  if (!keeps) return [];
  return [{ type: 'ContactsForgotten', data: { keptFor: purposesOf(state.timesForgotten), forgottenAt: deciding.now } }];
}
