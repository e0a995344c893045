import type { Language } from '../../../libs/web/views/index.js';
import type { Amount } from '../reading/amounts.js';
import type { Dashboard } from '../reading/dashboard.js';
import { valueOf } from '../reading/figure.js';
import { comparison } from './comparison.js';
import { numberWords } from './number-words.js';

/** What the rounded numbers of a table say, as a sentence; nothing where the release has none. */
export function amountsSentence(table: string, dashboard: Dashboard, language: Language): string {
  const own = dashboard.amounts.filter((amount) => amount.table === table);
  return own.map((amount) => said(amount, dashboard, language)).join(' ');
}

function said(amount: Amount, { document: { year, release }, isFirstYear }: Dashboard, language: Language): string {
  const about = numberWords(valueOf(amount.now)!, language);
  const moved = isFirstYear ? '' : comparison(amount, year - 1, release, language, aboutOf(amount.id, language));
  return `${SENTENCES[language][amount.id](about)}${moved}.`;
}

function aboutOf(id: Amount['id'], language: Language): string {
  if (language === 'en') return 'about ';
  return id.startsWith('followUps') ? 'unos ' : 'unas ';
}

const SENTENCES: Readonly<Record<Language, Readonly<Record<Amount['id'], (about: string) => string>>>> = {
  en: {
    followUpsDue: (about) => `In all, about ${about} follow-ups fell due by the cut-off`,
    followUpsDoneInTime: (about) => `About ${about} of them were done in time`,
    referralsOffered: (about) => `In all, about ${about} referrals were offered`,
    referralsAccepted: (about) => `About ${about} of them were accepted`,
  },
  es: {
    followUpsDue: (about) => `En total, unos ${about} seguimientos vencían hasta la fecha de corte`,
    followUpsDoneInTime: (about) => `Unos ${about} de ellos se hicieron a tiempo`,
    referralsOffered: (about) => `En total, se ofrecieron unas ${about} derivaciones`,
    referralsAccepted: (about) => `Unas ${about} de ellas se aceptaron`,
  },
};
