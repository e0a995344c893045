import { Decision, Endpoint, Line } from '../../commands/index.js';
import { AgencyCommand } from '../agency-streams.js';
import { addUnit } from './add-unit.decision.js';

/** A district, troop or station of an agency. */
export class AddUnit extends AgencyCommand({
  route: 'units',
  right: 'keep_register',
  words: {
    title: { en: 'Add a unit', es: 'Añadir una unidad' },
    hint: {
      en: 'A district, troop or station: who works in the same one has a conflict, who works in another one has none.',
      es: 'Un distrito, una tropa o una estación: quien trabaja en la misma tiene un conflicto; quien trabaja en otra, no.',
    },
    send: { en: 'Add it', es: 'Añadirla' },
    done: { en: 'The unit is added.', es: 'La unidad está añadida.' },
  },
}) {
  @Line(120, { en: 'What is it called?', es: '¿Cómo se llama?' }) readonly name: string;
}

export class AddUnitApi extends Endpoint(AddUnit) {}
export class AddUnitHandler extends Decision(AddUnit, addUnit) {}
