import { IsOptional, Matches } from 'class-validator';
import { WholeNumber } from '../../../libs/web/http/index.js';
import { CURSOR, LARGEST_PAGE } from './page-key.js';

/** Which page of a list: the first where there is no cursor. */
export class PageQuery {
  /** `nextCursor` of the page before, with the same filters. */
  @IsOptional() @Matches(CURSOR, { message: '$property must be what an answer gave as next' }) readonly cursor?: string;
  @IsOptional() @WholeNumber(1, LARGEST_PAGE) readonly limit?: number;
}
