import { Decision, Endpoint, Line } from '../../commands/index.js';
import { AgencyCommand } from '../agency-streams.js';
import { renameUnit } from './rename-unit.decision.js';

/** Another name for a unit. */
export class RenameUnit extends AgencyCommand({
  route: 'units/:unitId/name',
  right: 'keep_register',
  words: {
    title: { en: 'Give the unit another name', es: 'Cambiar el nombre de la unidad' },
    send: { en: 'Save the name', es: 'Guardar el nombre' },
    done: { en: 'The name of the unit is saved.', es: 'El nombre de la unidad está guardado.' },
  },
}) {
  @Line(120, { en: 'What is it called?', es: '¿Cómo se llama?' }) readonly name: string;
}

export class RenameUnitApi extends Endpoint(RenameUnit) {}
export class RenameUnitHandler extends Decision(RenameUnit, renameUnit) {}
