import { catalog } from '../../../../libs/web/views/index.js';

export const consoleRosterWords = catalog({
  en: {
    title: 'Console roster',
    lead: 'Team members who agreed to stand on it. It is for the consoles: print it, or read a number out.',
    name: 'Name',
    agency: 'Agency',
    disciplines: 'Discipline',
    reach: 'How to reach',
    sealed: 'Sealed',
    none: 'No number on record',
    away: (day: string) => `Not available before ${day}`,
    empty: 'Nobody has agreed to stand on the roster yet. A member agrees on their own record; a coordinator can do it for them.',
    show: 'Show the numbers',
    why: 'The numbers are sealed. Showing them for the console roster leaves an entry in the access log.',
    shown: (when: string) => `Numbers shown ${when}. Replace older prints.`,
  },
  es: {
    title: 'Lista para las consolas',
    lead: 'Integrantes del equipo que aceptaron figurar en ella. Es para las consolas: imprímala o lea un número.',
    name: 'Nombre',
    agency: 'Entidad',
    disciplines: 'Disciplina',
    reach: 'Cómo contactar',
    sealed: 'Sellado',
    none: 'Sin número registrado',
    away: (day: string) => `No disponible antes del ${day}`,
    empty: 'Nadie ha aceptado aún figurar en la lista. Cada integrante lo acepta en su ficha; la coordinación puede hacerlo en su nombre.',
    show: 'Mostrar los números',
    why: 'Los números están sellados. Mostrarlos para la lista de las consolas deja una anotación en el registro de accesos.',
    shown: (when: string) => `Números mostrados ${when}. Sustituya las copias anteriores.`,
  },
});
