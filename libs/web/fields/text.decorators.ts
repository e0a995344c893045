import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsEmail, IsString, Length, MaxLength, ValidateBy } from 'class-validator';
import { holdsSomething, keptTelephone, LONGEST_TELEPHONE, tidyLine } from '../../text/index.js';
import { declaredField, type Question } from './declared-field.js';

/** Far longer than any field takes: what is longer is refused by its length, and not looked at letter by letter. */
const LOOKED_AT = 4000;
const LONGEST_MAIL = 254;

/** One line of text, of 1 to `most` characters, as it is kept; blanks alone are nothing. A name, a place; never what somebody said. */
export function Line(most: number, question: Question): PropertyDecorator {
  const something = ValidateBy({
    name: 'holdsSomething',
    validator: {
      validate: (value) => typeof value === 'string' && value.length <= LOOKED_AT && holdsSomething(value),
      defaultMessage: () => '$property must hold a letter or a digit, and no marks that cannot be seen',
    },
  });
  return applyDecorators(Length(1, most), IsString(), something, Kept(tidyLine), declaredField({ is: 'line', most }, question));
}

/** A telephone number as people write it: one text however it was written (`keptTelephone`). */
export function TelephoneNumber(question: Question): PropertyDecorator {
  const number = ValidateBy({
    name: 'isTelephone',
    validator: {
      validate: (value) => typeof value === 'string' && keptTelephone(value) === value,
      defaultMessage: () => `${question.en} Write the number with its digits, such as (816) 555-0143 ext. 12`,
    },
  });
  const kept = (text: string) => (tidyLine(text) === '' ? '' : (keptTelephone(text) ?? text));
  return applyDecorators(number, Kept(kept), declaredField({ is: 'line', most: LONGEST_TELEPHONE, of: 'telephone' }, question));
}

/** A mail address. */
export function MailAddress(question: Question): PropertyDecorator {
  return applyDecorators(
    IsEmail({}, { message: `${question.en} Write the address such as robin@example.org` }),
    MaxLength(LONGEST_MAIL, { message: `${question.en} Shorten it to at most ${LONGEST_MAIL} characters` }),
    Kept(tidyLine),
    declaredField({ is: 'line', most: LONGEST_MAIL, of: 'mail' }, question),
  );
}

/** A password or a code: taken letter by letter as it was typed, and never drawn again. */
export function Secret(most: number, question: Question): PropertyDecorator {
  return applyDecorators(Length(1, most), IsString(), declaredField({ is: 'line', most, of: 'secret' }, question));
}

/** The text as it is kept, before it is checked; what is blank then was not given. */
function Kept(keep: (text: string) => string): PropertyDecorator {
  const kept = (value: unknown) => {
    if (typeof value !== 'string' || value.length > LOOKED_AT) return value;
    const text = keep(value);
    return text === '' ? undefined : text;
  };
  return Transform(({ value }) => kept(value), { toClassOnly: true });
}
