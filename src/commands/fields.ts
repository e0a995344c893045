import { applyDecorators } from '@nestjs/common';
import { Matches } from 'class-validator';
import { Choice, Choices, declaredField, type Question } from '../../libs/web/fields/index.js';
import { IsWhen } from './is-when.decorator.js';
import { PLAUSIBLE_DAY, vocabularies, type Vocabulary } from '../vocabulary/index.js';

export type { Question };
export {
  Amount,
  Choice,
  Choices,
  Count,
  declaredField,
  Id,
  Ids,
  Line,
  MailAddress,
  Part,
  Rows,
  TelephoneNumber,
  YesNo,
} from '../../libs/web/fields/index.js';

/** One standard value of a list. */
export function OneOf(vocabulary: Vocabulary, question: Question): PropertyDecorator {
  return Choice(vocabulary, vocabularies[vocabulary], question);
}

/** Some standard values of a list, each once. @param least how many have to be chosen */
export function SomeOf(vocabulary: Vocabulary, question: Question, least?: number): PropertyDecorator {
  return Choices(vocabulary, vocabularies[vocabulary], question, least);
}

/** A day such as 2026-03-14, of the years that `isPlausible` takes; whether the month has it is for the decision to say. */
export function Day(question: Question): PropertyDecorator {
  return applyDecorators(DayOfProgram(), declaredField({ is: 'day' }, question));
}

function DayOfProgram(): PropertyDecorator {
  const day = new RegExp(`^${PLAUSIBLE_DAY.source}$`);
  const message = '$property must be a day from 1990 to 2099 such as 2026-03-14';
  return Matches(day, { message });
}

/** A day, or a moment with its offset: nobody is made to invent an hour. */
export function DayOrTime(question: Question): PropertyDecorator {
  return applyDecorators(IsWhen(), declaredField({ is: 'when' }, question));
}
