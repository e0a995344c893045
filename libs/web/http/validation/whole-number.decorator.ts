import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

/** A number of an address, in decimal digits alone: `0x10`, `1e1` and ` 7` are none, though a program may take them for one. */
export function WholeNumber(least: number, most: number): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { readonly value: unknown }) => (typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value)),
    Max(most),
    Min(least),
    IsInt({ message: '$property must be a whole number, in the digits 0 to 9' }),
  );
}
