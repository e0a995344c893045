import type { Language } from '../../../libs/web/views/index.js';
import type { Dashboard, FigureTable } from '../reading/dashboard.js';
import { sharedOutcomes, shareOf, type Share } from '../reading/share.js';
import { intervalWords, shareIntervalWords } from './number-words.js';
import { periodWords } from './period-words.js';

type Told = (n: string, all: string, share: string) => string;

const words = {
  en: {
    first_support: ((n, all, share) =>
      `First support came within the policy's time for ${n} of the ${all} requests to which a time applied (${share}).`) as Told,
    follow_up: ((n, all, share) =>
      `For ${n} of the ${all} requests with follow-ups due, all of them were done in time (${share}).`) as Told,
    referral: ((n, all, share) => `Further help was offered for ${all} requests, and accepted for ${n} of them (${share}).`) as Told,
    hidden: 'Too much of what a share is worked out from is hidden, so none is told.',
    before: (then: string, n: string, all: string, share: string) => `In ${then} it was ${n} of ${all} (${share}).`,
    hiddenBefore: (then: string) => `Too much is hidden of ${then} to tell a share of it.`,
    skippedBefore: (then: string) => `The release of ${then} was skipped.`,
    noneBefore: (then: string) => `There is no figure of ${then} to compare it with.`,
  },
  es: {
    first_support: ((n, all, share) =>
      `El primer apoyo llegó dentro del plazo en ${n} de las ${all} solicitudes con plazo aplicable (${share}).`) as Told,
    follow_up: ((n, all, share) =>
      `En ${n} de las ${all} solicitudes con seguimientos pendientes se hicieron todos a tiempo (${share}).`) as Told,
    referral: ((n, all, share) => `Se ofreció otra ayuda en ${all} solicitudes y se aceptó en ${n} (${share}).`) as Told,
    hidden: 'Está oculto demasiado de aquello con que se calcularía una proporción; por eso no se da ninguna.',
    before: (then: string, n: string, all: string, share: string) => `Para ${then} fueron ${n} de ${all} (${share}).`,
    hiddenBefore: (then: string) => `Está oculto demasiado para ${then} como para dar una proporción.`,
    skippedBefore: (then: string) => `Se omitió la publicación para ${then}.`,
    noneBefore: (then: string) => `No hay cifra para ${then} con que comparar.`,
  },
};

/**
 * A share of a table of outcomes beside that of a year before, each between two ends where a figure of it is hidden; null where the
 * table is none of these.
 */
export function sharesSentence(table: FigureTable, dashboard: Dashboard, language: Language): string | null {
  if (sharedOutcomes[table.id] === undefined) return null;
  const total = dashboard.headlines.find(({ id }) => id === 'total');
  const told = words[language];
  const now = shareOf(table, total?.now ?? { kind: 'absent' }, (row) => row.now);
  const then = shareOf(table, total?.before ?? { kind: 'absent' }, (row) => row.before);
  const said = now === null ? told.hidden : told[table.id as 'referral'](...numbersOf(now, language));
  return [said, ...beforeSentence(table, then, dashboard, language)].join(' ');
}

function beforeSentence(
  { rows }: FigureTable,
  share: Share | null,
  { document: { year, release }, isFirstYear }: Dashboard,
  language: Language,
): readonly string[] {
  const told = words[language];
  const then = periodWords(year - 1, release, language);
  if (share !== null) return [told.before(then, ...numbersOf(share, language))];
  if (isFirstYear) return [];
  if (rows.some(({ before }) => before.kind === 'skipped')) return [told.skippedBefore(then)];
  return [rows.every(({ before }) => before.kind === 'absent') ? told.noneBefore(then) : told.hiddenBefore(then)];
}

function numbersOf({ part, whole, share }: Share, language: Language): [n: string, all: string, share: string] {
  return [intervalWords(part, language), intervalWords(whole, language), shareIntervalWords(share, language)];
}
