import type { Language } from '../../../libs/web/views/index.js';
import type { FigureTable } from '../reading/dashboard.js';
import { numberWords } from './row-words.js';

interface Share {
  /** Counted. */
  readonly of: readonly string[];
  /** Out of these, the counted among them. */
  readonly among: readonly string[];
}

/** What is told of a table of three outcomes, as a share of those to whom it applies. */
const shares: Readonly<Record<string, Share>> = {
  first_support: { of: ['inside'], among: ['inside', 'later'] },
  follow_up: { of: ['done_in_time'], among: ['done_in_time', 'later_or_not_done'] },
  referral: { of: ['accepted'], among: ['accepted', 'offered'] },
};

const words = {
  en: {
    first_support: (n: string, all: string, share: string) =>
      `First support came within the policy's time for ${n} of the ${all} requests to which a time applied (${share}).`,
    follow_up: (n: string, all: string, share: string) =>
      `For ${n} of the ${all} requests with follow-ups due, all of them were done in time (${share}).`,
    referral: (n: string, all: string, share: string) =>
      `Further help was offered for ${all} requests, and accepted for ${n} of them (${share}).`,
    hidden: 'One of the figures that this is worked out from is hidden, so no share is told.',
  },
  es: {
    first_support: (n: string, all: string, share: string) =>
      `El primer apoyo llegó dentro del plazo en ${n} de las ${all} solicitudes con plazo aplicable (${share}).`,
    follow_up: (n: string, all: string, share: string) =>
      `En ${n} de las ${all} solicitudes con seguimientos pendientes se hicieron todos a tiempo (${share}).`,
    referral: (n: string, all: string, share: string) => `Se ofreció otra ayuda en ${all} solicitudes y se aceptó en ${n} (${share}).`,
    hidden: 'Una de las cifras con que se calcularía está oculta; por eso no se da ninguna proporción.',
  },
};

/** A share of a table of outcomes, worked out from figures that are all shown; null where the table is none of these. */
export function sharesSentence(table: FigureTable, language: Language): string | null {
  const name = table.id as keyof typeof shares;
  const share = shares[name];
  if (share === undefined) return null;
  const sum = (codes: readonly string[]) => {
    const rows = codes.map((code) => table.rows.find(({ classes }) => classes[name]?.code === code)?.now);
    return rows.reduce<number | null>((all, now) => (all === null || now?.kind !== 'shown' ? null : all + now.value), 0);
  };
  const [counted, all] = [sum(share.of), sum(share.among)];
  if (counted === null || all === null || all === 0) return words[language].hidden;
  const percent = new Intl.NumberFormat(language === 'en' ? 'en-US' : 'es-US', { style: 'percent' }).format(counted / all);
  return words[language][name as 'referral'](numberWords(counted, language), numberWords(all, language), percent);
}
