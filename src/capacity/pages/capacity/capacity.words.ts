import { catalog } from '../../../../libs/web/views/index.js';

const quarterIn = (quarter: string) => quarter.split('-Q') as [year: string, number: string];

export const capacityWords = catalog({
  en: {
    title: 'Our teams, and what they can do',
    lead: 'Figures about the members of the teams, from the roster as it stands. Nothing here is about anybody who was helped.',
    ready: 'Ready to go',
    trained: (members: number, all: number, hours: number) =>
      `${members} of ${all} members have at least the ${hours} hours of training that the policy asks for${shareOf(members, all)}.`,
    lapsing: (members: number, until: string) =>
      `${members === 1 ? '1 member has a credential that lapses' : `${members} members have a credential that lapses`} by ${until}.`,
    lapsed: (members: number) =>
      `${members === 1 ? '1 member has' : `${members} members have`} no credential, or one that has lapsed, and cannot be sent.`,
    byProgram: 'Members by team',
    byDiscipline: 'Members by discipline',
    program: 'Team',
    discipline: 'Discipline',
    members: 'Members',
    nobody: 'Nobody is on a team yet. Members are put on one in the register of people.',
    training: 'Hours of training by quarter',
    trainingOf: 'By the day on which a training ended, of everybody on record, also of those who have left since.',
    quarter: 'Quarter',
    named: (quarter: string) => `Quarter ${quarterIn(quarter)[1]} of ${quarterIn(quarter)[0]}`,
    hours: 'Hours',
    people: 'People',
  },
  es: {
    title: 'Nuestros equipos, y lo que pueden',
    lead: 'Cifras sobre los miembros de los equipos, según la lista actual. Nada aquí trata de quien recibió ayuda.',
    ready: 'Listos para salir',
    trained: (members: number, all: number, hours: number) =>
      `${members} de ${all} miembros tienen al menos las ${hours} horas de formación que pide la política${shareOf(members, all)}.`,
    lapsing: (members: number, until: string) =>
      `${members === 1 ? '1 miembro tiene una credencial que vence' : `${members} miembros tienen una credencial que vence`} a más tardar el ${until}.`,
    lapsed: (members: number) =>
      `${members === 1 ? '1 miembro no tiene' : `${members} miembros no tienen`} credencial, o la tienen vencida, y no pueden salir.`,
    byProgram: 'Miembros por equipo',
    byDiscipline: 'Miembros por disciplina',
    program: 'Equipo',
    discipline: 'Disciplina',
    members: 'Miembros',
    nobody: 'Todavía no hay nadie en un equipo. Los miembros se asignan en el registro de personas.',
    training: 'Horas de formación por trimestre',
    trainingOf: 'Según el día en que terminó cada formación, de todas las personas registradas, también de quienes ya no están.',
    quarter: 'Trimestre',
    named: (quarter: string) => `Trimestre ${quarterIn(quarter)[1]} de ${quarterIn(quarter)[0]}`,
    hours: 'Horas',
    people: 'Personas',
  },
});

function shareOf(members: number, all: number): string {
  return all === 0 ? '' : ` (${Math.round((members / all) * 100)} %)`;
}
