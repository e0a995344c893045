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
    saying: {
      title: (reference: string) => `Say no to the invitation to ${reference}?`,
      follows:
        'The coordinators and the lead see your no and its reason, and ask somebody else. Until the team is confirmed you can still say yes, among your invitations.',
      conflict:
        'The coordinators and the lead see your no, and this reason is recorded as your conflict in this case. Only a coordinator can take a conflict back.',
    },
    declaring: {
      title: (reference: string) => `Declare a conflict in ${reference}?`,
      follows: 'The coordinators and the lead see it. Only a coordinator can take a conflict back.',
      standsDown:
        "You stand down from the team at once, your follow-ups go to the coordinators' desk, and you see this case no more. The coordinators and the lead see it. Only a coordinator can take a conflict back. If a coordinator has got an override for it, you stay.",
    },
    saidNo: 'You said no',
    answered: { own: (time: string) => `You answered ${time}`, phoned: (time: string) => `Answered by telephone ${time}` },
    canTakeBack: 'The team is not confirmed yet, so you can still change your answer.',
    changeToYes: 'I can come after all',
    conflict: 'Declare a conflict',
    conflictHint:
      'If you witnessed it, supervise or are close to somebody concerned: say so. It is recorded as a code, with no details. On a confirmed team, you stand down by it; only a close relationship is for the lead to judge.',
    stands: {
      yes: 'Your no was recorded, and a yes after it: the yes is what stands.',
      no: 'Your yes was recorded, and it no longer stands. What stands now is below; if it is not there, you are not invited to that team any more.',
    },
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
    saying: {
      title: (reference: string) => `¿Decir que no a la invitación a ${reference}?`,
      follows:
        'La coordinación y quien lidera ven su no y el motivo, y piden a otra persona. Hasta que se confirme el equipo todavía puede decir que sí, entre sus invitaciones.',
      conflict:
        'La coordinación y quien lidera ven su no, y este motivo se registra como conflicto suyo en este caso. Solo la coordinación puede retirar un conflicto.',
    },
    declaring: {
      title: (reference: string) => `¿Declarar un conflicto en ${reference}?`,
      follows: 'Lo ven la coordinación y quien lidera. Solo la coordinación puede retirar un conflicto.',
      standsDown:
        'Usted se retira del equipo de inmediato, sus seguimientos pasan a la mesa de coordinación y deja de ver este caso. Lo ven la coordinación y quien lidera. Solo la coordinación puede retirar un conflicto. Si la coordinación ya obtuvo un permiso para él, usted sigue en el equipo.',
    },
    saidNo: 'Usted dijo que no',
    answered: { own: (time: string) => `Respondió: ${time}`, phoned: (time: string) => `Respondió por teléfono: ${time}` },
    canTakeBack: 'El equipo aún no está confirmado, así que todavía puede cambiar su respuesta.',
    changeToYes: 'Sí puedo ir',
    conflict: 'Declarar un conflicto',
    conflictHint:
      'Si lo presenció, supervisa o es cercano a alguien afectado: dígalo. Se registra como un código, sin detalles. En un equipo confirmado, usted se retira con ello; solo una relación cercana la juzga quien lidera.',
    stands: {
      yes: 'Su no quedó registrado, y después un sí: lo que vale es el sí.',
      no: 'Su sí quedó registrado, y ya no vale. Lo que vale ahora está abajo; si no aparece, ya no está invitado a ese equipo.',
    },
    done: {
      accepted: 'Su sí queda registrado. Gracias.',
      declined: 'Su no queda registrado. Gracias por responder.',
      conflict_declared: 'Su conflicto queda registrado. Lo ven la coordinación y quien lidera.',
    },
  },
});
