import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Told } from '../../../commands/index.js';
import { already, dayOf, isDay, isSameFact } from '../../../vocabulary/index.js';
import type { CaseEvent, CaseState, Owner, OwnerFacts } from '../../domain/index.js';
import { checkDue, checkOwner, isSameOwner, leadOf, open, openFollowUps, ownerNamed } from '../../domain/index.js';
import type { PlanFollowUp } from './plan-follow-up.command.js';

/**
 * Plans a follow-up beside the ladder, with exactly one owner (docs/domain.md section 5, rule 5). Team care is no part of this:
 * it falls due by itself. Two of one kind, day and owner are one; of another owner they are two.
 *
 * @throws Refusal `due_in_past`, `due_too_far`, `owner_unknown`, `own_agency`, `team_care_by_itself`, `recorded_otherwise`
 */
export function planFollowUp(command: Told<PlanFollowUp, OwnerFacts>, state: CaseState): readonly CaseEvent[] {
  const current = open(state);
  const { kind, dueAt, zone } = command;
  if (kind === 'post_action_support')
    refuse('team_care_by_itself', {
      field: 'kind',
      en: 'Team care falls due by itself after the first intervention. Choose another kind.',
      es: 'El cuidado del equipo toca por sí solo después de la primera intervención. Elija otro tipo.',
    });
  checkDue(dueAt, command, 'dueAt');
  const leadId = leadOf(current);
  const owner: Owner = (command.owner && ownerNamed(command.owner)) ?? (leadId ? { kind: 'person', personId: leadId } : { kind: 'desk' });
  checkOwner(current, owner, command.owner === undefined ? { mayOwn: true } : command);
  const same = openFollowUps(current).find(
    (one) => one.kind === kind && dayOf(one.dueAt, zone) === dayOf(dueAt, zone) && isSameOwner(one.owner, owner),
  );
  // Whoever said only the day has all that they said.
  if (same) return already(isSameFact(same.dueAt, dueAt) || isDay(dueAt), 'dueAt');
  return [{ type: 'FollowUpPlanned', data: { followUpId: command.commandId, kind, dueAt, owner } }];
}
