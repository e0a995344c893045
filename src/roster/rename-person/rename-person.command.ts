import { IsOptional } from 'class-validator';
import { Decision, Endpoint, Line, YesNo } from '../../commands/index.js';
import { personNamesake, anotherPerson } from '../person-naming.js';
import { PersonCommand } from '../person-streams.js';
import { renamePerson } from './rename-person.decision.js';

/** A name is put right, or follows a change of it. */
export class RenamePerson extends PersonCommand({
  route: 'name',
  right: 'keep_roster',
  words: {
    title: { en: 'Put the name right', es: 'Corregir el nombre' },
    send: { en: 'Save the name', es: 'Guardar el nombre' },
    done: { en: 'The name is saved.', es: 'El nombre está guardado.' },
  },
}) {
  @Line(120, { en: 'What name do they go by?', es: '¿Por qué nombre se le conoce?' }) readonly name: string;
  /** Only where there is one already. */
  @IsOptional() @YesNo(anotherPerson) readonly anotherOfThisName?: boolean;
}

export class RenamePersonApi extends Endpoint(RenamePerson) {}
export class RenamePersonHandler extends Decision(RenamePerson, renamePerson, personNamesake) {}
