import type { Language, Option } from '../../../../libs/web/views/index.js';
import type { CaseChoice } from '../../../cases/cases.queries.js';
import { contactsWords } from './contacts.words.js';

/** What the page may say of cases: those that its contacts belong to and the member may still see, and those to choose from. */
export interface CasesOfContacts {
  readonly seen: readonly CaseChoice[];
  readonly offered: readonly CaseChoice[];
}

/** The reference of a case; in words where the member may no longer see it. */
export function caseWords({ seen, offered }: CasesOfContacts, caseId: string, language: Language): string {
  return [...seen, ...offered].find((one) => one.caseId === caseId)?.reference ?? contactsWords(language).caseNotSeen;
}

/** The cases to choose from, with the one that is on record. */
export function caseOptions(cases: CasesOfContacts, language: Language, recorded?: string): readonly Option[] {
  const options = cases.offered.map(({ caseId, reference }) => ({ value: caseId, label: reference }));
  if (recorded === undefined || options.some(({ value }) => value === recorded)) return options;
  return [{ value: recorded, label: caseWords(cases, recorded, language) }, ...options];
}
