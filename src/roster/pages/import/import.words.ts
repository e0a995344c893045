import { catalog } from '../../../../libs/web/views/index.js';
import type { PersonProblem } from '../../import-people/people-file.js';

type Problems = Readonly<Record<Extract<PersonProblem, { column: unknown }>['problem'], (about: string) => string>>;

export const importPeopleWords = catalog({
  en: {
    title: 'Import people',
    lead: (headings: readonly string[]) =>
      `From a CSV file with a line of headings: ${headings.join(', ')}. Only the name is needed. Where somebody has several of a column, put | between them. Nobody is registered before you have seen who would be.`,
    rights:
      'Whoever is in a program becomes a peer member, and nobody gets any other role by a file. They sign in once somebody gives them a one-time code.',
    values: 'What may stand in which column',
    file: 'Which file?',
    fileHint: 'CSV in UTF-8, at most 150 people.',
    noFile: 'Choose the file first.',
    look: 'Look at it',
    again: 'Choose another file',
    problems: {
      name: () => 'The name is missing, or longer than 120 characters.',
      value: (value) => `“${value}” is no value of this column.`,
      no_team_role: () => 'Whoever is in a program has at least one team role.',
      unit_alone: () => 'A unit belongs to an agency: name it too.',
      phone: () => 'This is no telephone number.',
      mail: () => 'This is no mail address.',
      twice: (line) => `The same person stands in line ${line}.`,
      agency: (name) => `No agency of the register is called ${name}. Register it first, or leave it out.`,
      agencies: (name) => `Several agencies are called ${name}. Leave it out, and choose it on the page of the person.`,
      unit: (name) => `The agency has no unit called ${name}. Add it first, or leave it out.`,
    } as Problems,
    plan: 'Who would be registered',
    count: (count: number) => `${count} new ${count === 1 ? 'person' : 'people'}`,
    none: 'Nobody of it is new.',
    nobodyThere: (line: number) => `Nobody of the file stands in line ${line}.`,
    there: (count: number) => `${count} came by a file before. They stay as they are.`,
    noContacts: 'Telephone numbers and mail addresses are left out: a coordinator records them.',
    others: 'Somebody of this name is there already. Who of these is another person?',
    othersHint: 'Whoever is not marked is left out.',
    notRead: (headings: readonly string[]) => `Columns that are not read: ${headings.join(', ')}.`,
    allOrNone:
      'Everything is checked before the first is registered. Should the service stop in the midst, send the same file again: nobody is registered twice.',
    register: 'Register them',
    taken: (name: string) => `Meanwhile somebody called ${name} is being registered. Nobody of the file was. Look at it again.`,
    back: 'Back to the people',
  },
  es: {
    title: 'Importar personas',
    lead: (headings: readonly string[]) =>
      `De un archivo CSV con una línea de títulos: ${headings.join(', ')}. Solo hace falta el nombre. Si alguien tiene varios de una columna, ponga | entre ellos. No se registra a nadie antes de que usted haya visto a quién.`,
    rights:
      'Quien está en un programa pasa a ser miembro par, y nadie recibe otro rol por un archivo. Entra cuando alguien le da un código de un solo uso.',
    values: 'Qué puede haber en cada columna',
    file: '¿Qué archivo?',
    fileHint: 'CSV en UTF-8, 150 personas como máximo.',
    noFile: 'Elija primero el archivo.',
    look: 'Verlo',
    again: 'Elegir otro archivo',
    problems: {
      name: () => 'Falta el nombre, o tiene más de 120 caracteres.',
      value: (value) => `«${value}» no es un valor de esta columna.`,
      no_team_role: () => 'Quien está en un programa tiene al menos una función en el equipo.',
      unit_alone: () => 'Una unidad pertenece a una agencia: indíquela también.',
      phone: () => 'No es un número de teléfono.',
      mail: () => 'No es una dirección de correo.',
      twice: (line) => `La misma persona está en la línea ${line}.`,
      agency: (name) => `Ninguna agencia del registro se llama ${name}. Regístrela primero, o déjela fuera.`,
      agencies: (name) => `Varias agencias se llaman ${name}. Déjela fuera, y elíjala en la página de la persona.`,
      unit: (name) => `La agencia no tiene ninguna unidad que se llame ${name}. Añádala primero, o déjela fuera.`,
    } as Problems,
    plan: 'A quién se registraría',
    count: (count: number) => `${count} ${count === 1 ? 'persona nueva' : 'personas nuevas'}`,
    none: 'No hay nadie nuevo.',
    nobodyThere: (line: number) => `En la línea ${line} del archivo no hay nadie.`,
    there: (count: number) => `${count} ya vinieron en un archivo. Quedan como están.`,
    noContacts: 'Los teléfonos y correos quedan fuera: los registra la coordinación.',
    others: 'Ya hay alguien con este nombre. ¿Quién de estas es otra persona?',
    othersHint: 'Quien no quede marcado no se registra.',
    notRead: (headings: readonly string[]) => `Columnas que no se leen: ${headings.join(', ')}.`,
    allOrNone:
      'Se comprueba todo antes de registrar a la primera. Si el servicio se detiene a mitad, envíe el mismo archivo otra vez: no se registra a nadie dos veces.',
    register: 'Registrarlas',
    taken: (name: string) =>
      `Entretanto se está registrando a alguien que se llama ${name}. Del archivo no se registró a nadie. Véalo de nuevo.`,
    back: 'Volver a las personas',
  },
});
