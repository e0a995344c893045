import { catalog } from '../../../../../libs/web/views/index.js';

/** What the forms of the deployment board say beside the words of their commands. */
export const teamFormsWords = catalog({
  en: {
    invite: (role: string) => `Invite as ${role}`,
    saidYes: 'Said yes by phone',
    saidNo: 'Said no by phone',
    confirmMore: 'Add those who said yes',
    changes: 'Change the team',
    yes: 'Yes',
    no: 'No',
    wholeTeam: 'The whole team',
    findMember: 'Find a member',
    findMemberHint: 'By name, agency or discipline.',
    find: 'Find',
    lookedFor: (looked: string) => `Only those who fit “${looked}”. Empty the box to see everybody.`,
    phone: "Open a member's phone number",
  },
  es: {
    invite: (role: string) => `Invitar como ${role}`,
    saidYes: 'Dijo que sí por teléfono',
    saidNo: 'Dijo que no por teléfono',
    confirmMore: 'Sumar a quienes dijeron que sí',
    changes: 'Cambiar el equipo',
    yes: 'Sí',
    no: 'No',
    wholeTeam: 'Todo el equipo',
    findMember: 'Buscar a un miembro',
    findMemberHint: 'Por nombre, agencia o disciplina.',
    find: 'Buscar',
    lookedFor: (looked: string) => `Solo quienes coinciden con «${looked}». Vacíe la casilla para ver a todos.`,
    phone: 'Abrir el teléfono de un miembro',
  },
});
