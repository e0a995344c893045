import { declaredFields } from '../../../../libs/web/fields/index.js';
import type { Language } from '../../../../libs/web/views/index.js';
import { standardWords } from '../../../pages/words/index.js';
import { interventionKinds, type PolicyTerms } from '../../../vocabulary/index.js';
import type { PolicyVersionResult } from '../../policy.queries.js';
import { PolicyTermsPart } from '../../publish-policy-version/policy-terms.part.js';
import { hoursInFull, hoursWords } from '../../words/duration.js';
import { policyWords } from './policy.words.js';

/** One term as each version says it, newest first. */
export interface TermInVersions {
  readonly term: string;
  /** In one line, or several. */
  readonly values: readonly { readonly lines: readonly string[]; readonly changed: boolean }[];
}

/**
 * Every term of these versions in words, and where one says something else than the version before it. @param before the version before the
 * last of these
 */
export function presentTerms(
  versions: readonly PolicyVersionResult[],
  before: PolicyVersionResult | undefined,
  language: Language,
): readonly TermInVersions[] {
  const all = before === undefined ? versions : [...versions, before];
  const kinds = interventionKinds.filter((kind) => all.some(({ terms }) => terms.windows.some((one) => one.kind === kind)));
  const words = policyWords(language);
  const { interventionKind } = standardWords(language);
  const inEach = (term: string, of: (terms: PolicyTerms) => readonly string[]): TermInVersions => {
    const said = all.map(({ terms }) => of(terms));
    return {
      term,
      values: versions.map((_version, index) => ({
        lines: said[index]!,
        changed: said[index + 1] !== undefined && said[index + 1]!.join('\n') !== said[index]!.join('\n'),
      })),
    };
  };
  const numbers = declaredFields(PolicyTermsPart).filter(({ kind }) => kind.is === 'number');
  return [
    ...kinds.map((kind) => inEach(words.window(interventionKind[kind]), (terms) => [windowWords(terms, kind, language)])),
    inEach(words.ladder, (terms) => ladderWords(terms, language)),
    ...numbers.map(({ name, question }) => inEach(question[language], (terms) => [numberWords(terms, name as NumberTerm, language)])),
  ];
}

type NumberTerm = Exclude<keyof PolicyTerms, 'windows' | 'ladder'>;

function windowWords({ windows }: PolicyTerms, kind: string, language: Language): string {
  const words = policyWords(language);
  const window = windows.find((one) => one.kind === kind);
  return window === undefined
    ? words.noWindow
    : words.windowOf(hoursWords(window.fromHours, language), hoursWords(window.toHours, language));
}

function ladderWords({ ladder }: PolicyTerms, language: Language): readonly string[] {
  const { followUpKind } = standardWords(language);
  return ladder.map(({ kind, afterHours }) => policyWords(language).rung(followUpKind[kind], hoursWords(afterHours, language)));
}

function numberWords(terms: PolicyTerms, name: NumberTerm, language: Language): string {
  const words = policyWords(language);
  if (name.endsWith('Days')) return words.days(terms[name]);
  if (name.endsWith('Minutes')) return words.minutes(terms[name]);
  return name.endsWith('Seconds') ? words.seconds(terms[name]) : hoursInFull(terms[name], language);
}
