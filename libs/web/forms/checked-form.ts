import type { Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { validationProblem } from '../http/validation/validation-problem.js';
import { FormProblem } from './form-problem.js';
import { formTree, type SentFields } from './form-fields.js';

/**
 * The fields of a form as an object of its class, checked like a body of the API: unknown fields are refused.
 *
 * @throws FormProblem with every field that cannot be taken
 */
export async function checkedForm<Form extends object>(shape: Type<Form>, fields: SentFields): Promise<Form> {
  const form = plainToInstance(shape, formTree(fields));
  // A class without any field is known too: a form may ask nothing, and then whatever is sent with it is refused.
  const errors = await validate(form, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false });
  if (errors.length === 0) return form;
  const found = validationProblem(errors).content.errors ?? [];
  throw new FormProblem(oneEach(found.map((error) => ({ ...error, field: error.field.replace(/\[\]$/, '') }))));
}

/** A person puts right one thing about a field at a time. */
function oneEach<Found extends { readonly field: string }>(errors: readonly Found[]): readonly Found[] {
  return errors.filter(({ field }, index) => errors.findIndex((each) => each.field === field) === index);
}
