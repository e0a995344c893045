import type { Deciding } from '../../vocabulary/index.js';
import { contactFields, type PersonEvent, type PersonState } from '../domain/index.js';

/**
 * Forgets how somebody was reached who is no longer counted on. Nothing to do where they are back, or nothing is kept of them.
 */
export function forgetMemberContact(_deciding: Deciding, state: PersonState): readonly PersonEvent[] {
  if (!state || state.active) return [];
  const kept = contactFields.filter((field) => state.contact[field] !== null).map((field) => state.contactKeptFor[field]);
  return kept.length === 0 ? [] : [{ type: 'MemberContactForgotten', data: { forgotten: [...new Set(kept)] } }];
}
