import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { CorrectionReason, Deciding, FollowUpOutcome } from '../../../vocabulary/index.js';
import { open } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import type { CaseState } from '../../domain/case.state.js';
import { followUpIn } from '../../domain/found.js';

export interface CorrectOutcomeCommand {
  readonly followUpId: string;
  readonly outcome: FollowUpOutcome;
  readonly reason: CorrectionReason;
}

/**
 * Corrects the last outcome by a new event, with the reason; the history keeps the old one.
 *
 * @throws Refusal `no_outcome_yet`, `follow_up_not_found`, `not_your_follow_up`
 */
export function correctOutcome(command: CorrectOutcomeCommand & Deciding, state: CaseState): readonly CaseEvent[] {
  const current = open(state);
  const followUp = followUpIn(current, command.followUpId);
  const last = followUp.outcomes.at(-1);
  if (!last)
    refuse('no_outcome_yet', {
      en: 'This follow-up has no outcome yet. Record one.',
      es: 'Este seguimiento aún no tiene resultado. Registre uno.',
    });
  const { outcome, reason } = command;
  if (last.outcome === outcome) return [];
  return [{ type: 'FollowUpOutcomeCorrected', data: { followUpId: followUp.id, outcome, reason } }];
}
