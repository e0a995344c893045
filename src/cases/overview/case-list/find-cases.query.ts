import { Query } from '@nestjs/cqrs';
import type { Reader } from '../../domain/index.js';
import type { LanguageOfNames } from '../../../agencies/agencies.queries.js';
import type { CasesListed } from './case-list.query.js';

/** Of what is looked for, in characters. */
export const LONGEST_SOUGHT = 80;

/** A page of the cases that fit. */
export interface FoundCases extends CasesListed {
  /** The whole reference where what was typed is one: of a case that is found, or of none. */
  readonly reference: string | null;
}

/**
 * The cases that somebody may see and that fit what they typed, newest first: a reference or its end, or words that all fit, each by
 * whatever it may mean. Whether there is a case that they may not see is not said.
 */
export class FindCases extends Query<FoundCases> {
  constructor(
    readonly typed: string,
    readonly page: { readonly cursor?: string; readonly limit?: number },
    readonly reader: Reader & { readonly now: string; readonly language?: LanguageOfNames },
  ) {
    super();
  }
}
