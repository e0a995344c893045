import { applyDecorators, type Type } from '@nestjs/common';
import { Type as TypeOf } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsObject,
  IsUUID,
  Max,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { declaredField, type Question } from './declared-field.js';

/** A whole number. */
export function Count(from: number, to: number, question: Question): PropertyDecorator {
  return applyDecorators(Max(to), Min(from), IsInt(), declaredField({ is: 'number', from, to }, question));
}

/** A number of at most so many decimals; a rule of the decision keeps its limits, which are those that a form says. */
export function Amount(from: number, to: number, decimals: number, question: Question): PropertyDecorator {
  return applyDecorators(
    decimals === 0 ? IsInt() : OfDecimals(decimals, question),
    declaredField({ is: 'number', from, to, decimals }, question),
  );
}

/** By its value and not by how it is written: 1e-300 has more decimals than any field takes. */
function OfDecimals(decimals: number, question: Question): PropertyDecorator {
  return ValidateBy({
    name: 'isNumber',
    constraints: [{}],
    validator: {
      validate: (value) => typeof value === 'number' && Number.isFinite(value) && Number(value.toFixed(decimals)) === value,
      defaultMessage: () => `${question.en} Enter a number of at most ${decimals} decimals`,
    },
  });
}

/** Yes or no. */
export function YesNo(question: Question): PropertyDecorator {
  return applyDecorators(IsBoolean(), declaredField({ is: 'yes_no' }, question));
}

/** One of a list of standard values. @param of the name of the list, under which pages have its words */
export function Choice(of: string, values: readonly string[], question: Question): PropertyDecorator {
  return applyDecorators(IsIn(values), declaredField({ is: 'choice', of, values }, question));
}

/** Some of a list of standard values, each once. @param least how many have to be chosen */
export function Choices(of: string, values: readonly string[], question: Question, least = 0): PropertyDecorator {
  return applyDecorators(
    IsIn(values, { each: true }),
    ArrayUnique(),
    IsArray(),
    ...(least > 0 ? [ArrayMinSize(least)] : []),
    declaredField({ is: 'choices', of, values }, question),
  );
}

/** The id of something that exists: a person, an agency. */
export function Id(question: Question): PropertyDecorator {
  return applyDecorators(IsUUID(), declaredField({ is: 'id' }, question));
}

/** Ids of things that exist, each once, at most so many. */
export function Ids(most: number, question: Question): PropertyDecorator {
  return applyDecorators(
    IsUUID(undefined, { each: true }),
    ArrayMaxSize(most),
    ArrayUnique(),
    IsArray(),
    declaredField({ is: 'ids', most }, question),
  );
}

/** Fields that belong together, declared by a class of their own. @param fromText where a form asks for them by one choice */
export function Part(part: () => Type, question: Question, fromText?: (chosen: string) => object): PropertyDecorator {
  return applyDecorators(
    ValidateNested(),
    IsObject(),
    IsDefined(),
    TypeOf(part),
    ApiProperty(lazily(part)),
    declaredField({ is: 'part', part, fromText }, question),
  );
}

/** A table of at most so many rows. @param filled the field that says whether a row of a form is there */
export function Rows(part: () => Type, most: number, filled: string, question: Question): PropertyDecorator {
  return applyDecorators(
    ValidateNested({ each: true }),
    IsObject({ each: true }),
    IsArray(),
    ArrayMaxSize(most),
    IsDefined(),
    TypeOf(part),
    ApiProperty({ ...lazily(part), isArray: true }),
    declaredField({ is: 'rows', part, filled }, question),
  );
}

/** OpenAPI tells a function that gives a class from a class by its name, which must be `type`. */
function lazily(part: () => Type) {
  return { type: () => part() };
}
