import { ValidateBy, type ValidationOptions } from 'class-validator';

const TIME = /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** A moment as RFC 3339 has it, with its offset: `2026-03-14T02:10:00-05:00`. A day that the month lacks is refused. */
export function IsTimeWithOffset(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isTimeWithOffset',
      validator: {
        validate: isTimeWithOffset,
        defaultMessage: () => '$property must be a time with its offset, such as 2026-03-14T02:10:00-05:00',
      },
    },
    options,
  );
}

function isTimeWithOffset(value: unknown): boolean {
  const [, year, month, day] = (typeof value === 'string' && TIME.exec(value)) || [];
  if (year === undefined) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}
