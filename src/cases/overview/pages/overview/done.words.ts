import { catalog } from '../../../../../libs/web/views/index.js';

const words = catalog({
  en: {
    request_received: 'The request is logged. What is still missing stands below.',
    call_back_recorded: 'The call back is recorded.',
    triaged: 'The triage is recorded. The follow-ups are planned by the policy.',
    declined: 'The request is declined.',
    approval_recorded: 'The approval is recorded and counts. The approver is asked to confirm it.',
    corrected: 'The new value is recorded. What was there before stays in the timeline.',
    closed: 'The case is closed.',
    reopened: 'The case is open again.',
  },
  es: {
    request_received: 'La solicitud está registrada. Lo que falta está abajo.',
    call_back_recorded: 'La llamada está registrada.',
    triaged: 'La evaluación está registrada. Los seguimientos quedan planificados según la política.',
    declined: 'La solicitud está rechazada.',
    approval_recorded: 'La aprobación está registrada y cuenta. Se pide a quien aprobó que la confirme.',
    corrected: 'El valor nuevo está registrado. Lo anterior queda en la cronología.',
    closed: 'El caso está cerrado.',
    reopened: 'El caso está abierto otra vez.',
  },
});

/** What the overview says of what was just done; null where it was done elsewhere. */
export function doneOnOverview(code: string | null, language: 'en' | 'es'): string | null {
  const known: Readonly<Record<string, string>> = words(language);
  return code === null || !Object.hasOwn(known, code) ? null : known[code]!;
}
