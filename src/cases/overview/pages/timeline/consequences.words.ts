import { catalog } from '../../../../../libs/web/views/index.js';
import type { CaseEvent } from '../../../domain/index.js';

/** What one act brings about several times; of everything else the sentence stands with a number. */
type Several = Readonly<Partial<Record<CaseEvent['type'], (count: number) => string>>>;

export const consequencesWords = catalog({
  en: {
    short: (said: string) => `With it: ${said}`,
    several: {
      MemberInvited: (count) => `${count} members invited`,
      InvitationAnswered: (count) => `${count} invitations answered`,
      FollowUpPlanned: (count) => `${count} follow-ups planned`,
      FollowUpAssigned: (count) => `${count} follow-ups given to somebody`,
      FollowUpPassedToDesk: (count) => `${count} follow-ups came to the desk: their owner left`,
      FollowUpRescheduled: (count) => `${count} follow-ups moved`,
      FollowUpOutcomeRecorded: (count) => `Outcomes of ${count} follow-ups`,
      FollowUpOutcomeUndone: (count) => `Outcomes of ${count} follow-ups taken back`,
      FollowUpEscalated: (count) => `${count} late follow-ups escalated`,
      MemberStoodDown: (count) => `${count} members left the team`,
      InterventionCancelled: (count) => `${count} interventions cancelled`,
    } satisfies Several,
  },
  es: {
    short: (said: string) => `Junto con esto: ${said}`,
    several: {
      MemberInvited: (count) => `${count} miembros invitados`,
      InvitationAnswered: (count) => `Respuestas a ${count} invitaciones`,
      FollowUpPlanned: (count) => `${count} seguimientos planificados`,
      FollowUpAssigned: (count) => `${count} seguimientos asignados`,
      FollowUpPassedToDesk: (count) => `${count} seguimientos pasados a la mesa: su responsable se fue`,
      FollowUpRescheduled: (count) => `${count} seguimientos cambiados de fecha`,
      FollowUpOutcomeRecorded: (count) => `Resultados de ${count} seguimientos`,
      FollowUpOutcomeUndone: (count) => `Resultados de ${count} seguimientos retirados`,
      FollowUpEscalated: (count) => `${count} seguimientos atrasados escalados`,
      MemberStoodDown: (count) => `${count} miembros dejaron el equipo`,
      InterventionCancelled: (count) => `${count} intervenciones canceladas`,
    } satisfies Several,
  },
});
