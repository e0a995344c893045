import { Decision } from '../../commands/decision.js';
import { Endpoint } from '../../commands/endpoint.js';
import { Line } from '../../commands/fields.js';
import { AgencyCommand } from '../agency-streams.js';
import { addUnit } from './add-unit.decision.js';

/** A district, troop or station of an agency. */
export class AddUnit extends AgencyCommand({ route: 'units', right: 'keep_register' }) {
  @Line(120, { en: 'What is it called?', es: '¿Cómo se llama?' }) readonly name: string;
}

export class AddUnitApi extends Endpoint(AddUnit) {}
export class AddUnitHandler extends Decision(AddUnit, addUnit) {}
