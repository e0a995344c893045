import { Decision } from '../../commands/decision.js';
import { Endpoint } from '../../commands/endpoint.js';
import { Line } from '../../commands/fields.js';
import { PersonCommand } from '../person-streams.js';
import { addPerson } from './add-person.decision.js';

/** Somebody of the program, with no role and on no team yet. */
export class AddPerson extends PersonCommand({ route: '', right: 'keep_roster', creates: (commandId) => commandId }) {
  @Line(120, { en: 'What name do they go by?', es: '¿Por qué nombre se le conoce?' }) readonly name: string;
}

export class AddPersonApi extends Endpoint(AddPerson) {}
export class AddPersonHandler extends Decision(AddPerson, addPerson) {}
