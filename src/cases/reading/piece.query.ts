import { IsOptional, Matches } from 'class-validator';
import { WholeNumber } from '../../../libs/web/http/index.js';
import { CURSOR, LARGEST_PIECE } from './piece-key.js';

/** Which piece of a list: the first where there is no cursor. */
export class PieceQuery {
  /** `nextCursor` of the piece before, with the same filters. */
  @IsOptional() @Matches(CURSOR, { message: '$property must be what an answer gave as next' }) readonly cursor?: string;
  @IsOptional() @WholeNumber(1, LARGEST_PIECE) readonly limit?: number;
}
