import { catalog } from '../../../../../libs/web/views/index.js';

/** What the page of a case's follow-ups says. */
export const followUpsWords = catalog({
  en: {
    open: 'Open follow-ups',
    settled: 'Settled follow-ups',
    none: 'No follow-up is open.',
    noneYet: 'Follow-ups are planned by themselves when the request is triaged.',
    noneSettled: 'None has an outcome yet.',
    owner: 'Owner',
    yours: 'you',
    desk: "coordinators' desk",
    attempts: { one: '1 try without an answer', other: (count: number) => `${count} tries without an answer` },
    told: { lead: 'The lead has been told that it is late', desk: "The coordinators' desk has been told that it is late" },
    choose: 'Record an outcome, or change it',
    outcomeCare: 'Did it take place?',
    careDone: 'It took place',
    notNow: 'It was not just now',
    nextHint: (tryAgain: string, oneMore: string) =>
      `After no answer again on ${tryAgain}; where more is wanted once more on ${oneMore}; otherwise nothing more.`,
    nextKind: { proposed: 'What the policy proposes', other: 'Another day', none: 'Nothing more' },
    correctAbout: 'Correct',
    headings: { what: 'What', outcome: 'Outcome', when: 'Recorded', change: 'Change' },
    recorded: (outcome: string, kind: string) => `Recorded: ${outcome} (${kind}).`,
  },
  es: {
    open: 'Seguimientos abiertos',
    settled: 'Seguimientos terminados',
    none: 'No hay seguimientos abiertos.',
    noneYet: 'Los seguimientos se planifican solos cuando se evalúa la solicitud.',
    noneSettled: 'Ninguno tiene resultado todavía.',
    owner: 'Responsable',
    yours: 'usted',
    desk: 'mesa de coordinación',
    attempts: { one: '1 intento sin respuesta', other: (count: number) => `${count} intentos sin respuesta` },
    told: { lead: 'Ya se avisó a quien lidera que está atrasado', desk: 'Ya se avisó a la mesa de coordinación que está atrasado' },
    choose: 'Registrar un resultado, o cambiarlo',
    outcomeCare: '¿Tuvo lugar?',
    careDone: 'Tuvo lugar',
    notNow: 'No fue ahora mismo',
    nextHint: (tryAgain: string, oneMore: string) =>
      `Sin respuesta, otra vez el ${tryAgain}; si se quiere más, una vez más el ${oneMore}; si no, nada más.`,
    nextKind: { proposed: 'Lo que propone la política', other: 'Otro día', none: 'Nada más' },
    correctAbout: 'Corregir',
    headings: { what: 'Qué', outcome: 'Resultado', when: 'Registrado', change: 'Cambiar' },
    recorded: (outcome: string, kind: string) => `Registrado: ${outcome} (${kind}).`,
  },
});
