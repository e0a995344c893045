import type { QueryBus } from '@nestjs/cqrs';
import { isDeepStrictEqual } from 'node:util';
import { declaredFields } from '../../../../libs/web/fields/index.js';
import type { At } from '../../../pages/at.js';
import { toldSince, type ToldEntry } from '../../../pages/told-since.js';
import type { PolicyTerms } from '../../../vocabulary/index.js';
import { PolicyVersions } from '../../policy.queries.js';
import { PolicySince } from '../../policy-history/policy-since.query.js';
import { PolicyTermsPart } from '../../publish-policy-version/policy-terms.part.js';
import { newVersionWords } from './new-version.words.js';

/** Which versions were published while the form of the next one was open in front of somebody, and what each says otherwise than the one before. */
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
  const words = newVersionWords(language);
  const changed = declaredFields(PolicyTermsPart).filter(({ name }) => {
    const term = name as keyof PolicyTerms;
    return !isDeepStrictEqual(now[term], before[term]);
  });
  return changed.map(({ name, question, kind }) => {
    if (kind.is === 'number') return `${question[language]}: ${String(now[name as keyof PolicyTerms])}`;
    return name === 'windows' ? words.windows : words.ladder;
  });
}
