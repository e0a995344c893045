import { refuse } from '../../../libs/event-sourcing/index.js';
import type { Said } from '../../commands/index.js';
import { keptName } from '../../vocabulary/index.js';
import type { PersonEvent, PersonState } from '../domain/index.js';
import type { AddFirstCoordinator } from './add-first-coordinator.command.js';

/**
 * Adds the first person of an empty system: a coordinator, who is also its administrator, since nobody else could let
 * anyone in. Decided on a stream of its own: everybody else is added by somebody who exists, so where it is empty
 * nobody does, and of two who try at once one is refused.
 *
 * @throws Refusal `somebody_exists`, `name_missing`, `name_too_long`
 */
export function addFirstCoordinator(command: Said<AddFirstCoordinator>, state: PersonState): readonly PersonEvent[] {
  if (state)
    refuse('somebody_exists', {
      en: 'The system has people already. Ask an administrator to add you.',
      es: 'El sistema ya tiene personas. Pida a la administración que le añada.',
    });
  return [
    { type: 'PersonAdded', data: { name: keptName(command.name) } },
    { type: 'RoleGranted', data: { role: 'coordinator' } },
    { type: 'RoleGranted', data: { role: 'administrator' } },
  ];
}
