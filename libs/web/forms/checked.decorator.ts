import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsBoolean } from 'class-validator';

/**
 * A pair of radios with the values `true` and `false`, or a single checkbox with the value `true`. A box that is not checked
 * is not sent: give the field `= false` where that is its meaning.
 */
export function Checked(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value), {
      toClassOnly: true,
    }),
    IsBoolean(),
  );
}
