import { ValidatorConstraint, type ValidatorConstraintInterface } from 'class-validator';

/** A zone of the IANA time zone database that this runtime knows; an offset is none, since it has no summer time. */
@ValidatorConstraint({ name: 'isTimeZone' })
export class IsTimeZone implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    if (typeof value !== 'string' || !/^[A-Za-z]/.test(value)) return false;
    try {
      return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== '';
    } catch {
      return false;
    }
  }
}
