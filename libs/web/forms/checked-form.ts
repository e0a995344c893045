import type { Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { fieldAt, naming, readFields, whatToDo, type FieldsRead } from '../fields/index.js';
import type { SaidError } from '../http/index.js';
import { NEVER_STORED } from '../http/validation/free-text-fields.js';
import { validationProblem } from '../http/validation/validation-problem.js';
import { FormProblem, notAField } from './form-problem.js';
import { formTree, type SentFields } from './form-fields.js';
import { fieldsWithoutText } from './form-text.js';

/**
 * The fields of a form as an object of its class: each read by its kind, then checked like a body of the API. Unknown fields
 * are refused. All that is wrong comes at once, and each error names its question.
 *
 * @param zone IANA name of the time zone in which times on forms are meant
 * @throws FormProblem with every field that cannot be taken
 */
export async function checkedForm<Form extends object>(shape: Type<Form>, fields: SentFields, zone: string): Promise<Form> {
  const read = readFields(shape, formTree(fields), zone);
  const form = plainToInstance(shape, read.fields);
  // A class without any field is known too: a form may ask nothing, and then whatever is sent with it is refused.
  const errors = await validate(form, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false });
  const strange = [...fieldsWithoutText(fields).map(noText), ...(Object.keys(fields).some(isInherited) ? [notAField('')] : [])];
  if (errors.length === 0 && read.errors.length === 0 && strange.length === 0) return form;
  const found = (validationProblem(errors).content.errors ?? []).map((error) => atItsPlace(shape, error, read, form));
  throw new FormProblem(oneEach([...strange, ...read.errors, ...found].map((error) => withQuestion(shape, error))));
}

function noText(field: string): SaidError {
  const sentences = {
    en: 'It held characters that are no text. They are taken out: look at it, then send it again.',
    es: 'Contenía caracteres que no son texto. Se han quitado: revíselo y envíelo otra vez.',
  };
  return { field, code: 'not_text', message: sentences.en, sentences };
}

/** A name that every object has from elsewhere: no field is called so, and what makes the instance passes over it. */
function isInherited(name: string): boolean {
  return name
    .replace('[]', '')
    .split('.')
    .some((step) => step in Object.prototype);
}

/** Where the person sees it: rows that were left empty are counted on the form, and the day is the first part of a time. */
function atItsPlace(shape: Type, error: SaidError, { places }: FieldsRead, form: object): SaidError {
  const path = error.field.replace(/\[\]$/, '');
  const row = [...places].find(([from]) => path === from || path.startsWith(`${from}.`));
  const field = row === undefined ? path : `${row[1]}${path.slice(row[0].length)}`;
  const declared = fieldAt(shape, field);
  if (error.code === 'unknown_field') return notAField(field);
  if (error.code === 'never_stored') return { ...error, field, sentences: neverStored };
  if (declared === undefined) return { ...error, field, sentences: notAsDrawn };
  const { kind } = declared;
  return { ...error, field: kind.is === 'when' ? `${field}.day` : field, sentences: whatToDo(kind, error.code, isGiven(form, path)) };
}

const neverStored = {
  en: NEVER_STORED,
  es: 'Lo que alguien dijo nunca se guarda: en este servicio no hay ningún campo para notas o relatos. Déjelo fuera.',
};

/** Of a field that no question asks for: the page itself sends it, as it was drawn. */
const notAsDrawn = {
  en: 'This form did not arrive as the page draws it. Open the page again and send its form.',
  es: 'Este formulario no llegó como lo dibuja la página. Abra la página otra vez y envíe su formulario.',
};

function isGiven(form: object, path: string): boolean {
  const at = path.split('.').reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], form);
  return at !== undefined && at !== '';
}

function withQuestion(shape: Type, error: SaidError): SaidError {
  const declared = fieldAt(shape, error.field);
  if (declared === undefined || error.sentences === undefined) return error;
  return { ...error, sentences: naming(declared.question, error.sentences) };
}

/** A person puts right one thing about a field at a time. */
function oneEach(errors: readonly SaidError[]): readonly SaidError[] {
  const question = ({ field, code }: SaidError) => (field === '' ? code : field.replace(/\.(day|time|offset)$/, ''));
  return errors.filter((error, index) => errors.findIndex((each) => question(each) === question(error)) === index);
}
