import { Decision, Endpoint } from '../../commands/index.js';
import { AgencyCommand } from '../agency-streams.js';
import { removeUnit } from './remove-unit.decision.js';

/** A unit that an agency no longer has. */
export class RemoveUnit extends AgencyCommand({
  route: 'units/:unitId/remove',
  right: 'keep_register',
  words: {
    title: { en: 'Take the unit out of the register', es: 'Quitar la unidad del registro' },
    hint: {
      en: 'Members who belong to it count as of a unit not known, which is the stricter case.',
      es: 'Quien pertenece a ella cuenta como de unidad desconocida, que es el caso más estricto.',
    },
    send: { en: 'Take it out', es: 'Quitarla' },
    done: { en: 'The unit is out of the register.', es: 'La unidad ya no está en el registro.' },
  },
}) {}

export class RemoveUnitApi extends Endpoint(RemoveUnit) {}
export class RemoveUnitHandler extends Decision(RemoveUnit, removeUnit) {}
