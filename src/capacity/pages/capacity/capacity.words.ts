import { catalog } from '../../../../libs/web/views/index.js';

const quarterIn = (quarter: string) => quarter.split('-Q') as [year: string, number: string];

export const capacityWords = catalog({
  en: {
    title: 'Our teams, and what they can do',
    lead: 'Figures about the members of the teams, from the roster as it stands. Nothing here is about anybody who was helped.',
    ready: 'Ready to go',
    trained: (members: number, all: number, hours: number) =>
      `${members} of ${all} members have at least the ${hours} hours of training that the policy asks for${shareOf(members, all)}.`,
    lapsing: (members: number, all: number, until: string) =>
      `${members} of ${all} members ${members === 1 ? 'has' : 'have'} a credential that lapses by ${until}${shareOf(members, all)}.`,
    lapsed: (members: number, all: number) =>
      `${members} of ${all} members ${members === 1 ? 'has' : 'have'} no credential, or one that has lapsed, and cannot be sent${shareOf(members, all)}.`,
    credentials: 'Credentials that lapse, by kind',
    credentialsHint: 'Each member counts once for each kind. Members with no credential on record are not in it.',
    credential: 'Credential',
    hasLapsed: 'Lapsed',
    lapses: (until: string) => `Lapses by ${until}`,
    kinds: {
      peer_support_certificate: 'Peer support certificate',
      crisis_intervention_certificate: 'Crisis intervention certificate',
      clinical_licence: 'Clinical license',
      chaplain_endorsement: 'Chaplain endorsement',
      therapy_dog_certificate: 'Therapy dog certificate',
    } as Record<string, string>,
    share: 'Share of all',
    severalTeams: 'Who is on both teams, or of several disciplines, counts in each.',
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
    lapsing: (members: number, all: number, until: string) =>
      `${members} de ${all} miembros ${members === 1 ? 'tiene' : 'tienen'} una credencial que vence a más tardar el ${until}${shareOf(members, all)}.`,
    lapsed: (members: number, all: number) =>
      `${members} de ${all} miembros no ${members === 1 ? 'tiene credencial, o la tiene vencida, y no puede' : 'tienen credencial, o la tienen vencida, y no pueden'} salir${shareOf(members, all)}.`,
    credentials: 'Credenciales que vencen, por tipo',
    credentialsHint: 'Cada miembro cuenta una vez en cada tipo. Quienes no tienen ninguna credencial registrada no están incluidos.',
    credential: 'Credencial',
    hasLapsed: 'Vencida',
    lapses: (until: string) => `Vence hasta el ${until}`,
    kinds: {
      peer_support_certificate: 'Certificado de apoyo entre pares',
      crisis_intervention_certificate: 'Certificado de intervención en crisis',
      clinical_licence: 'Licencia clínica',
      chaplain_endorsement: 'Aval de capellanía',
      therapy_dog_certificate: 'Certificado de perro de terapia',
    } as Record<string, string>,
    share: 'Proporción',
    severalTeams: 'Quien está en los dos equipos, o es de varias disciplinas, cuenta en cada uno.',
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
  return all === 0 ? '' : ` (${Math.round((members / all) * 100)}%)`;
}
