import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { CURSOR, LARGEST_PAGE } from './page-key.js';

/** Which page of a list: the first where there is no cursor. */
export class PageQuery {
  /** `nextCursor` of the page before, with the same filters. */
  @IsOptional() @Matches(CURSOR, { message: '$property must be what an answer gave as next' }) readonly cursor?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(LARGEST_PAGE) readonly limit?: number;
}
