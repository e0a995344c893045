import { applyDecorators, type Type as ClassOf } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsDefined, IsObject, ValidateNested } from 'class-validator';

/** A field that is itself an object of this class. */
export function Nested(part: () => ClassOf): PropertyDecorator {
  return applyDecorators(ValidateNested(), IsObject(), IsDefined(), Type(part), ApiProperty(lazily(part)));
}

/** A field that is a list of objects of this class, of at most so many. */
export function NestedList(part: () => ClassOf, most: number): PropertyDecorator {
  return applyDecorators(
    ValidateNested({ each: true }),
    IsObject({ each: true }),
    IsArray(),
    ArrayMaxSize(most),
    IsDefined(),
    Type(part),
    ApiProperty({ ...lazily(part), isArray: true }),
  );
}

/** OpenAPI tells a function that gives a class from a class by its name, which must be `type`. */
function lazily(part: () => ClassOf) {
  return { type: () => part() };
}
