import type { Told } from '../../../commands/index.js';
import { overdueFrom, type GivenPolicy } from '../../../vocabulary/index.js';
import { type CaseEvent, type CaseState, isOpen, leadOf } from '../../domain/index.js';
import type { EscalateFollowUp } from './escalate-follow-up.command.js';

const HOUR = 3_600_000;

/**
 * Tells the lead, and later the coordinators' desk, that a follow-up is late by the policy's hours; its owner stays the
 * owner (docs/domain.md section 3, step 7). Nothing to do where it is settled, was given another date, was told already, or where
 * there is no lead to tell.
 */
export function escalateFollowUp(command: Told<EscalateFollowUp, GivenPolicy>, state: CaseState): readonly CaseEvent[] {
  if (state.status !== 'open') return [];
  const followUp = state.followUps[command.followUpId];
  const { level, policy, now, zone } = command;
  if (!followUp || !isOpen(followUp) || followUp.escalatedTo.includes(level)) return [];
  if (level === 'lead' && leadOf(state) === null) return [];
  const hours = level === 'lead' ? policy.escalateToLeadAfterHours : policy.escalateToDeskAfterHours;
  if (Date.parse(now) < overdueFrom(followUp.dueAt, zone) + hours * HOUR) return [];
  return [{ type: 'FollowUpEscalated', data: { followUpId: followUp.id, level } }];
}
