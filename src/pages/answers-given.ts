import { declaredFields, type DeclaredField } from '../../libs/web/fields/index.js';
import type { FormValues, Language, SummaryRow } from '../../libs/web/views/index.js';
import { standardWords } from './words/index.js';

/** A class that declares what a form asks. */
export type Asking = Parameters<typeof declaredFields>[0];

/**
 * What somebody answered on a form, each under its question. Of what was chosen from a list of things there are only ids, which say
 * nothing.
 */
export function answersGiven(command: Asking, values: FormValues, language: Language): readonly SummaryRow[] {
  return declaredFields(command).flatMap((field) => {
    const value = answerTo(field, field.name, values, language);
    return value === '' ? [] : [{ label: field.question[language], value }];
  });
}

function answerTo({ kind }: DeclaredField, at: string, values: FormValues, language: Language): string {
  const said = [values[at] ?? values[`${at}[]`] ?? []].flat().filter((one) => one !== '');
  switch (kind.is) {
    case 'line':
    case 'number':
    case 'day':
      return said.join(', ');
    case 'when':
      return ['day', 'time']
        .map((part) => [values[`${at}.${part}`] ?? ''].flat()[0])
        .join(' ')
        .trim();
    case 'yes_no':
      return said.map((one) => (one === 'true' ? { en: 'Yes', es: 'Sí' }[language] : 'No')).join('');
    case 'choice':
    case 'choices': {
      const words = standardWords(language) as unknown as Readonly<Record<string, Readonly<Record<string, string>>>>;
      return said
        .map((one) => words[kind.of]?.[one] ?? '')
        .filter(Boolean)
        .join(', ');
    }
    case 'rows': {
      const rows = [...new Set(Object.keys(values).flatMap((key) => new RegExp(`^${at}\\.(\\d+)\\.`).exec(key)?.[1] ?? []))];
      const filled = rows.filter((row) => [values[`${at}.${row}.${kind.filled}`] ?? ''].flat().some(Boolean));
      return filled.map((row) => partOf(kind.part(), `${at}.${row}`, values, language)).join('; ');
    }
    case 'part':
      return kind.fromText === undefined ? partOf(kind.part(), at, values, language) : '';
    case 'id':
    case 'ids':
      return '';
  }
}

function partOf(part: Asking, at: string, values: FormValues, language: Language): string {
  return declaredFields(part)
    .map((field) => answerTo(field, `${at}.${field.name}`, values, language))
    .filter(Boolean)
    .join(': ');
}
