import { IsOptional } from 'class-validator';
import { Decision, Endpoint, Line, YesNo } from '../../commands/index.js';
import { personNamesake, anotherPerson } from '../person-naming.js';
import { PersonCommand } from '../person-streams.js';
import { addPerson } from './add-person.decision.js';

/** Somebody of the program, with no role and on no team yet. */
export class AddPerson extends PersonCommand({
  route: '',
  right: 'keep_roster',
  creates: (commandId) => commandId,
  words: {
    title: { en: 'Add a person', es: 'Añadir a una persona' },
    hint: {
      en: 'They have no role and are on no team until somebody says so.',
      es: 'No tiene rol ni está en ningún equipo hasta que alguien lo diga.',
    },
    send: { en: 'Add them', es: 'Añadir' },
    done: { en: 'They are on the roster.', es: 'Ya figura en la lista de personas.' },
  },
}) {
  @Line(120, { en: 'What name do they go by?', es: '¿Por qué nombre se le conoce?' }) readonly name: string;
  /** Only where there is one already. */
  @IsOptional() @YesNo(anotherPerson) readonly anotherOfThisName?: boolean;
}

export class AddPersonApi extends Endpoint(AddPerson) {}
export class AddPersonHandler extends Decision(AddPerson, addPerson, personNamesake) {}
