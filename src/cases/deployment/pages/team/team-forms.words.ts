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
    phone: 'Abrir el teléfono de un miembro',
  },
});
