import { catalog } from '../../../../../libs/web/views/index.js';

export const requestFormWords = catalog({
  en: {
    callBacks: 'Calling back',
    noCallBack: 'Nobody has called back yet.',
    correct: 'Correct',
    triage: 'Triage',
    offer: (discipline: string) => `Support for: ${discipline}`,
    noneExposed: 'No affected discipline is on record yet. Add them first, so that nobody is forgotten.',
    addExposed: 'Add the affected disciplines',
    triageAgain: 'Triage again',
    triagedAt: 'Triaged',
    outcome: 'Needed',
    responds: 'Responds',
    offers: 'Offered to',
    nobody: 'Nobody',
  },
  es: {
    callBacks: 'Devolver la llamada',
    noCallBack: 'Nadie ha devuelto la llamada todavía.',
    correct: 'Corregir',
    triage: 'Evaluación',
    offer: (discipline: string) => `Apoyo para: ${discipline}`,
    noneExposed: 'Aún no hay ninguna disciplina afectada registrada. Agréguelas primero, para no olvidar a nadie.',
    addExposed: 'Agregar las disciplinas afectadas',
    triageAgain: 'Evaluar otra vez',
    triagedAt: 'Evaluado',
    outcome: 'Hace falta',
    responds: 'Responde',
    offers: 'Ofrecido a',
    nobody: 'Nadie',
  },
});
