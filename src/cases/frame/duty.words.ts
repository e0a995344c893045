import { catalog, type TimeTelling } from '../../../libs/web/views/index.js';
import { standardWords } from '../../pages/words/index.js';
import type { FollowUpKind, InterventionKind } from '../../vocabulary/index.js';
import type { DueView } from '../reading/due-view.js';
import type { Duty, DutyOwner } from '../reading/duties.js';
import type { StepToTake } from '../reading/step-to-take.js';
import { confirmationWords } from './confirmation.words.js';
import { lapseSentence } from './lapse.words.js';

/** What things to do are called, wherever one is shown, and whose they are. */
export const dutyWords = catalog({
  en: {
    step: {
      call_back: 'Call back whoever asked',
      triage: 'Triage the request',
      team: 'Build the team',
      lead: 'Name a lead: the team has none',
      meeting: 'Say where and when the team meets',
      plan: 'Plan the first intervention',
      take_up: 'Plan what comes next: the case is open again',
      stand_down: 'Stand the team down: nothing is left to do',
      close: 'Close the case: nothing is left to do',
    } satisfies Record<StepToTake, string>,
    pre_approval: 'Decide on the pre-approval',
    override: 'Decide on the override of a conflict',
    invitation: 'Answer the invitation to a team',
    hold: (kind: string) => `Hold: ${kind}`,
    desk: "The coordinators' desk",
    approver: 'An approver',
    does: (name: string) => `${name} does it`,
    deskDoes: "The coordinators' desk does it",
    approverDecides: 'An approver decides',
    youDo: 'You do it',
  },
  es: {
    step: {
      call_back: 'Devolver la llamada a quien pidió ayuda',
      triage: 'Evaluar la solicitud',
      team: 'Formar el equipo',
      lead: 'Nombrar a quien lidera: el equipo no tiene a nadie',
      meeting: 'Decir dónde y cuándo se reúne el equipo',
      plan: 'Planificar la primera intervención',
      take_up: 'Planificar lo que sigue: el caso está reabierto',
      stand_down: 'Retirar al equipo: no queda nada por hacer',
      close: 'Cerrar el caso: no queda nada por hacer',
    } satisfies Record<StepToTake, string>,
    pre_approval: 'Decidir la aprobación previa',
    override: 'Decidir la excepción por un conflicto',
    invitation: 'Responder a la invitación a un equipo',
    hold: (kind: string) => `Realizar: ${kind}`,
    desk: 'La mesa de coordinación',
    approver: 'Una persona aprobadora',
    does: (name: string) => `Lo hace ${name}`,
    deskDoes: 'Lo hace la mesa de coordinación',
    approverDecides: 'Decide una persona aprobadora',
    youDo: 'Lo hace usted',
  },
});

/** What of a duty says what it is called. */
export interface NamedDuty {
  readonly duty: Duty['duty'];
  readonly kind?: FollowUpKind | InterventionKind | null;
  readonly step?: StepToTake | null;
  readonly owner: Pick<DutyOwner, 'kind'>;
}

/** What is to be done, in one line: list, page and Work call it the same. */
export function whatToDo(due: DueView, telling: TimeTelling): string {
  return due.duty === 'lapse' ? lapseSentence(due, telling) : nameOfDuty(due, telling);
}

export function nameOfDuty({ duty, kind, step, owner }: NamedDuty, { language }: Pick<TimeTelling, 'language'>): string {
  const words = dutyWords(language);
  const { followUpKind, interventionKind } = standardWords(language);
  switch (duty) {
    case 'follow_up':
      return followUpKind[kind as FollowUpKind];
    case 'intervention':
      return words.hold(interventionKind[kind as InterventionKind]);
    case 'approval_confirmation':
      return confirmationWords(owner, language);
    case 'step':
      return words.step[step!];
    default:
      return words[duty];
  }
}

/** Who does it, by name or by office. */
export function whoDoes({ owner, ownerName }: Pick<DueView, 'owner' | 'ownerName'>, { language }: Pick<TimeTelling, 'language'>): string {
  const words = dutyWords(language);
  if (owner.kind === 'approvers') return words.approver;
  return ownerName ?? words.desk;
}

/** The same as a sentence, so that nobody takes who does it for whom it is done for. */
export function whoDoesIt({ owner, ownerName }: Pick<DueView, 'owner' | 'ownerName'>, { language }: Pick<TimeTelling, 'language'>): string {
  const words = dutyWords(language);
  if (owner.kind === 'approvers') return words.approverDecides;
  return ownerName === null ? words.deskDoes : words.does(ownerName);
}

/** Where it is done: at its form, where it is known which. */
export function whereToDo(
  due: { readonly duty: DueView['duty']; readonly id?: string; readonly step?: StepToTake | null; readonly kind?: string | null },
  caseId: string,
): string {
  const here = `/cases/${caseId}`;
  switch (due.duty) {
    case 'follow_up':
      if (due.kind === 'post_action_support') return `${here}/support#record-team-care`;
      return due.id === undefined ? `${here}/follow-ups` : `${here}/follow-ups?open=${due.id}#record-outcome-${due.id}`;
    case 'intervention':
      return due.id === undefined ? `${here}/support` : `${here}/support?record=${due.id}#hold-intervention-${due.id}`;
    case 'lapse':
      return `${here}/team`;
    case 'approval_confirmation':
    case 'pre_approval':
      return `${here}#approval`;
    case 'override':
      return '/approvals';
    case 'invitation':
      return '/invitations';
    case 'step':
      return `${here}${waysOfSteps[due.step!]}`;
    default:
      return due.duty satisfies never;
  }
}

const waysOfSteps: Readonly<Record<StepToTake, string>> = {
  call_back: '/call-back',
  triage: '#triage-case',
  team: '/team#board',
  lead: '/team#board',
  meeting: '/team#set-meeting-place',
  plan: '/support#plan-intervention',
  take_up: '/follow-ups#plan-follow-up',
  stand_down: '/team#stand-down-team',
  close: '#closing',
};
