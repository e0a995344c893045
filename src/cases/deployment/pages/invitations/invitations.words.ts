import { catalog } from '../../../../../libs/web/views/index.js';

/** A member's own invitations. */
export const invitationsWords = catalog({
  en: {
    title: 'Your invitations',
    lead: 'The coordinators and the lead of the team see your answer and its reason. A no needs no excuse.',
    empty: 'You are not invited to any team now. When a coordinator invites you, it stands here; if it is urgent, they call.',
    question: (role: string) => `Can you come as ${role}?`,
    noAgency: 'Agency not known yet',
    noIncident: 'What happened is not known yet',
    urgency: (urgency: string) => `How urgent: ${urgency}`,
    invited: (time: string) => `Invited ${time}`,
    teamLead: (name: string) => `Lead: ${name}`,
    noLead: 'nobody yet',
    status: { invited: 'Waiting for your answer', accepted: 'You said yes', on_team: 'You are on the team' },
    waiting: 'The team is not confirmed yet. You will be called, or see it here.',
    casePage: 'Open the case',
    yes: 'Yes, I can come',
    no: 'No, I cannot',
    changeToNo: 'I cannot come after all',
    sendNo: 'Send my no',
    conflict: 'Declare a conflict',
    conflictHint:
      'If you witnessed it, supervise or are close to somebody concerned: say so. It is recorded as a code, with no details. On a confirmed team, you stand down by it; only a close relationship is for the lead to judge.',
    done: {
      accepted: 'Your yes is recorded. Thank you.',
      declined: 'Your no is recorded. Thank you for answering.',
      conflict_declared: 'Your conflict is recorded. The coordinators and the lead see it.',
    },
  },
  es: {
    title: 'Sus invitaciones',
    lead: 'La coordinación y quien lidera el equipo ven su respuesta y el motivo. Un no no necesita excusas.',
    empty: 'Ahora no está invitado a ningún equipo. Cuando la coordinación le invite, aparecerá aquí; si es urgente, le llaman.',
    question: (role: string) => `¿Puede venir como ${role}?`,
    noAgency: 'Agencia aún desconocida',
    noIncident: 'Aún no se sabe qué pasó',
    urgency: (urgency: string) => `Urgencia: ${urgency}`,
    invited: (time: string) => `Invitado: ${time}`,
    teamLead: (name: string) => `Lidera: ${name}`,
    noLead: 'nadie todavía',
    status: { invited: 'Espera su respuesta', accepted: 'Usted dijo que sí', on_team: 'Está en el equipo' },
    waiting: 'El equipo aún no está confirmado. Le llamarán, o lo verá aquí.',
    casePage: 'Abrir el caso',
    yes: 'Sí, puedo ir',
    no: 'No, no puedo',
    changeToNo: 'Al final no puedo ir',
    sendNo: 'Enviar mi no',
    conflict: 'Declarar un conflicto',
    conflictHint:
      'Si lo presenció, supervisa o es cercano a alguien afectado: dígalo. Se registra como un código, sin detalles. En un equipo confirmado, usted se retira con ello; solo una relación cercana la juzga quien lidera.',
    done: {
      accepted: 'Su sí queda registrado. Gracias.',
      declined: 'Su no queda registrado. Gracias por responder.',
      conflict_declared: 'Su conflicto queda registrado. Lo ven la coordinación y quien lidera.',
    },
  },
});
