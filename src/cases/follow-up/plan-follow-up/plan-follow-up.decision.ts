import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Said } from '../../../commands/commands-on.js';
import { compareWhen, dayOf, type Deciding } from '../../../vocabulary/index.js';
import { open } from '../../domain/case.js';
import type { CaseEvent, Owner } from '../../domain/case.events.js';
import { leadOf, openFollowUps, type CaseState } from '../../domain/case.state.js';
import { checkOwner, ownerNamed } from '../../domain/follow-up-owner.js';
import type { PlanFollowUp } from './plan-follow-up.command.js';

/**
 * Plans a follow-up beside the ladder, with exactly one owner (docs/domain.md section 5, rule 5). Team care is no part of this:
 * it falls due by itself.
 *
 * @throws Refusal `due_in_past`, `owner_unknown`, `team_care_by_itself`
 */
export function planFollowUp(
  command: Said<PlanFollowUp> & { readonly ownerIsActive: boolean } & Deciding,
  state: CaseState,
): readonly CaseEvent[] {
  const current = open(state);
  const { kind, dueAt, now, zone } = command;
  if (kind === 'post_action_support') {
    refuse(
      'team_care_by_itself',
      {
        en: 'Team care falls due by itself after the first intervention. Choose another kind.',
        es: 'El cuidado del equipo toca por sí solo después de la primera intervención. Elija otro tipo.',
      },
      'kind',
    );
  }
  if (compareWhen(dueAt, dayOf(now, zone), zone) < 0) {
    refuse(
      'due_in_past',
      { en: 'A follow-up falls due today or later. Check the date.', es: 'Un seguimiento vence hoy o más tarde. Revise la fecha.' },
      'dueAt',
    );
  }
  const leadId = leadOf(current);
  const owner: Owner = (command.owner && ownerNamed(command.owner)) ?? (leadId ? { kind: 'person', personId: leadId } : { kind: 'desk' });
  checkOwner(owner, command.owner === undefined || command.ownerIsActive);
  if (openFollowUps(current).some((one) => one.kind === kind && one.dueAt === dueAt)) return [];
  return [{ type: 'FollowUpPlanned', data: { followUpId: command.commandId, kind, dueAt, owner } }];
}
