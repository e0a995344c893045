import type { QueryBus } from '@nestjs/cqrs';
import { isDeepStrictEqual } from 'node:util';
import { declaredFields } from '../../../../libs/web/fields/index.js';
import type { At } from '../../../pages/at.js';
import { toldSince, type ToldEntry } from '../../../pages/told-since.js';
import { standardWords } from '../../../pages/words/index.js';
import { interventionKinds, type InterventionKind, type PolicyTerms } from '../../../vocabulary/index.js';
import { PolicyVersions } from '../../policy.queries.js';
import { PolicySince } from '../../policy-history/policy-since.query.js';
import { PolicyTermsPart } from '../../publish-policy-version/policy-terms.part.js';
import { newVersionWords } from './new-version.words.js';

/**
 * Which versions were published while the form of the next one was open in front of somebody, and what each says otherwise than the one
 * before.
 */
export async function toldOfPolicy(queries: QueryBus, at: At): Promise<At> {
  if (at.refused === null) return at;
  const versions = await queries.execute(new PolicyVersions());
  const termsOf = (version: number) => versions.find((each) => each.version === version)?.terms;
  return toldSince(
    queries,
    at,
    (revision) => new PolicySince(revision, at),
    ({ data: { version } }): ToldEntry => ({
      title: newVersionWords(at.language).published(version),
      details: changedTerms(termsOf(version), termsOf(version - 1), at.language),
    }),
  );
}

function changedTerms(now: PolicyTerms | undefined, before: PolicyTerms | undefined, language: At['language']): ToldEntry['details'] {
  if (now === undefined || before === undefined) return [];
  return declaredFields(PolicyTermsPart).flatMap(({ name, question, kind }): readonly string[] => {
    const term = name as keyof PolicyTerms;
    if (term === 'windows') return changedWindows(now, before, language);
    if (isDeepStrictEqual(now[term], before[term])) return [];
    return [kind.is === 'number' ? `${question[language]}: ${String(now[term])}` : newVersionWords(language).ladder];
  });
}

/** Only those that differ: in which order they stand says nothing. */
function changedWindows(now: PolicyTerms, before: PolicyTerms, language: At['language']): readonly string[] {
  const { windows: title, noWindow } = newVersionWords(language);
  const hoursOf = ({ windows }: PolicyTerms, kind: InterventionKind) => {
    const window = windows.find((each) => each.kind === kind);
    return window === undefined ? noWindow : `${window.fromHours}–${window.toHours} h`;
  };
  const changed = interventionKinds.filter((kind) => hoursOf(now, kind) !== hoursOf(before, kind));
  return changed.map((kind) => `${title}: ${standardWords(language).interventionKind[kind]}, ${hoursOf(now, kind)}`);
}
