import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';
import { isPlausible } from '../vocabulary/index.js';

/** A day, or a moment with its offset: nobody is made to invent an hour. */
export function IsWhen(): PropertyDecorator {
  return applyDecorators(
    ValidateBy({
      name: 'isWhen',
      validator: {
        validate: (value) => typeof value === 'string' && isPlausible(value),
        defaultMessage: () =>
          '$property must be a day from 1990 to 2099 such as 2026-03-14, or a time with its offset such as 2026-03-14T02:10:00-05:00',
      },
    }),
    ApiProperty({
      type: 'string',
      maxLength: 40,
      description: 'A day (2026-03-14), or a moment with its offset (2026-03-14T02:10:00-05:00).',
    }),
  );
}
