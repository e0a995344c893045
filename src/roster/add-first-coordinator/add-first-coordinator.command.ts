import { Decision, Line } from '../../commands/index.js';
import { PersonCommand } from '../person-streams.js';
import { addFirstCoordinator } from './add-first-coordinator.decision.js';
import { firstPersonId } from './first-person-id.js';

/** The first person of an empty system, added before there is anybody to ask. */
export class AddFirstCoordinator extends PersonCommand({
  route: 'first',
  right: 'add_first_person',
  creates: (_, namespace) => firstPersonId(namespace),
}) {
  @Line(120, { en: 'What name do they go by?', es: '¿Por qué nombre se le conoce?' }) readonly name: string;
}

export class AddFirstCoordinatorHandler extends Decision(AddFirstCoordinator, addFirstCoordinator) {}
