import { IsOptional, Matches } from 'class-validator';
import { dayOf } from '../../vocabulary/index.js';

/** Which month somebody looks at, such as `2026-11`. */
export class MonthAsked {
  @IsOptional()
  @Matches(/^(199\d|20\d{2})-(0[1-9]|1[0-2])$/, { message: '$property must be a month such as 2026-11' })
  readonly month?: string;
}

/** The month of a moment in the program's zone. */
export function monthOf(now: string, zone: string): string {
  return dayOf(now, zone).slice(0, 'YYYY-MM'.length);
}
