import { catalog } from '../../../../libs/web/views/index.js';

const one = (count: number, single: string, several: string) => (count === 1 ? single : several);

export const leavingWords = catalog({
  en: {
    deactivate: (name: string) => `Deactivate ${name}?`,
    revoke: (name: string) => `Take a role from ${name}?`,
    role: 'Role',
    deactivated: 'They can do nothing here any more, from their very next request on. What they did stays theirs. They can be reactivated.',
    revoked: 'It counts from their very next request on. What they did stays theirs. The role can be given again.',
    already: 'They are deactivated already.',
    notTheirs: 'They do not have this role.',
    becomes: 'What becomes of their open work',
    ofCasesSeen: 'Counted in the cases that you may see.',
    nothing: 'No open work of theirs goes to others.',
    led: (count: number) =>
      `They lead ${count} open ${one(count, 'case', 'cases')}: a team at work is asked to name another lead, and where it has stood down, the desk goes on.`,
    teams: (count: number) => `They are on ${count} ${one(count, 'team', 'teams')} at work, and stand down.`,
    invitations: (count: number) => `${count} ${one(count, 'invitation', 'invitations')} to them ${one(count, 'is', 'are')} withdrawn.`,
    followUps: (count: number) => `${count} ${one(count, 'follow-up comes', 'follow-ups come')} to the desk.`,
    confirmations: (count: number) =>
      `The confirmation of ${count} ${one(count, 'approval', 'approvals')} given by telephone comes to the desk.`,
    stays: 'They stay a member: the teams that they are on and the cases that they lead stay theirs, until another lead is named there.',
    some: 'They have open work in cases. It comes to the desk, and coordinators see it there. Tell one before you go on.',
    none: 'They have no open work in cases.',
    promises: 'Calls that they promised come to the desk, if there are any: whether there are is nobody else’s to see.',
    noApprover: 'Nobody else is an approver: what is asked for waits until somebody is.',
    otherApprovers: 'What waits for an approver is decided by another one.',
    personSees: 'The person is not told by this service. Tell them yourself.',
    back: 'Leave it as it is',
  },
  es: {
    deactivate: (name: string) => `¿Desactivar a ${name}?`,
    revoke: (name: string) => `¿Retirar un rol a ${name}?`,
    role: 'Rol',
    deactivated: 'Desde su próxima petición ya no puede hacer nada aquí. Lo que hizo sigue siendo suyo. Se le puede volver a activar.',
    revoked: 'Cuenta desde su próxima petición. Lo que hizo sigue siendo suyo. El rol se puede volver a conceder.',
    already: 'Ya está desactivada.',
    notTheirs: 'No tiene este rol.',
    becomes: 'Qué pasa con su trabajo pendiente',
    ofCasesSeen: 'Contado en los casos que usted puede ver.',
    nothing: 'Ningún trabajo pendiente suyo pasa a otras personas.',
    led: (count: number) =>
      `Lidera ${count} ${one(count, 'caso abierto', 'casos abiertos')}: a un equipo en activo se le pide otro líder, y donde se retiró sigue la coordinación.`,
    teams: (count: number) => `Está en ${count} ${one(count, 'equipo', 'equipos')} en activo, y se retira.`,
    invitations: (count: number) => `Se ${one(count, 'anula', 'anulan')} ${count} ${one(count, 'invitación suya', 'invitaciones suyas')}.`,
    followUps: (count: number) => `${count} ${one(count, 'seguimiento pasa', 'seguimientos pasan')} a la coordinación.`,
    confirmations: (count: number) =>
      `La confirmación de ${count} ${one(count, 'aprobación dada', 'aprobaciones dadas')} por teléfono pasa a la coordinación.`,
    stays: 'Sigue siendo miembro: los equipos en que está y los casos que lidera siguen siendo suyos, hasta que allí se nombre otro líder.',
    some: 'Tiene trabajo pendiente en casos. Pasa a la coordinación, que lo ve en su lista. Avísele antes de seguir.',
    none: 'No tiene trabajo pendiente en casos.',
    promises: 'Las llamadas que prometió pasan a la coordinación, si las hay: nadie más puede ver si las hay.',
    noApprover: 'Nadie más aprueba: lo que se pida esperará hasta que alguien pueda.',
    otherApprovers: 'Lo que espera una aprobación lo decide otra persona.',
    personSees: 'Este servicio no se lo dice a la persona. Dígaselo usted.',
    back: 'Dejarlo como está',
  },
});
