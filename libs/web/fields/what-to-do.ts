import type { Type } from '@nestjs/common';
import type { Sentences } from '../../event-sourcing/index.js';
import { declaredFields, type DeclaredField, type FieldKind, type Question } from './declared-field.js';

/** The field that a path leads to (`attended.3.count`); undefined where none is declared. */
export function fieldAt(shape: Type, path: string): DeclaredField | undefined {
  const [first, ...rest] = path.split('.').filter((step) => !/^\d+$/.test(step));
  const field = declaredFields(shape).find(({ name }) => name === first);
  if (field === undefined || rest.length === 0) return field;
  const { kind } = field;
  if ((kind.is !== 'part' && kind.is !== 'rows') || (kind.is === 'part' && kind.fromText !== undefined)) return field;
  return fieldAt(kind.part(), rest.join('.')) ?? field;
}

/** What is asked, then what to do: `How many minutes did it take? Enter a whole number from 1 to 1440.` */
export function naming(question: Question, next: Sentences): Sentences {
  return { en: joined(question.en, next.en), es: joined(question.es, next.es) };
}

const fromTheList = { en: 'Choose from the list, each once.', es: 'Elija de la lista, cada uno una vez.' };

function joined(question: string, next: string): string {
  return /[?:]$/.test(question) ? `${question} ${next}` : `${question}: ${next}`;
}

/**
 * What to do about a field of this kind that cannot be taken.
 *
 * @param rule the rule of its class that it breaks
 * @param given whether anything was said
 */
export function whatToDo(kind: FieldKind, rule?: string, given = false): Sentences {
  switch (kind.is) {
    case 'line':
      return whatToWrite(kind, rule, given);
    case 'number':
      if (kind.decimals) {
        return {
          en: `Enter a number from ${kind.from} to ${kind.to}.`,
          es: `Escriba un número de ${kind.from} a ${kind.to}.`,
        };
      }
      return {
        en: `Enter a whole number from ${kind.from} to ${kind.to}.`,
        es: `Escriba un número entero de ${kind.from} a ${kind.to}.`,
      };
    case 'yes_no':
      return { en: 'Choose yes or no.', es: 'Elija sí o no.' };
    case 'when':
    case 'day':
      return { en: 'Enter a day from 1990 on.', es: 'Escriba un día de 1990 en adelante.' };
    case 'choice':
      return { en: 'Choose one of the options.', es: 'Elija una de las opciones.' };
    case 'id':
      return { en: 'Choose one of the list.', es: 'Elija uno de la lista.' };
    case 'ids':
      if (rule === 'array_max_size') return { en: `Choose at most ${kind.most}.`, es: `Elija como máximo ${kind.most}.` };
      return fromTheList;
    case 'choices':
      return fromTheList;
    case 'part':
      if (kind.fromText !== undefined) return { en: 'Choose one of the list.', es: 'Elija uno de la lista.' };
      return { en: 'Answer this question.', es: 'Responda esta pregunta.' };
    case 'rows':
      return { en: 'Answer this question.', es: 'Responda esta pregunta.' };
  }
}

function whatToWrite({ most, of }: FieldKind & { is: 'line' }, rule?: string, given = false): Sentences {
  if (of === 'telephone') {
    return {
      en: 'Write the number with its digits, such as (816) 555-0143 ext. 12.',
      es: 'Escriba el número con sus cifras, como (816) 555-0143 ext. 12.',
    };
  }
  if (of === 'mail') {
    return { en: 'Write the address such as robin@example.org.', es: 'Escriba la dirección como robin@example.org.' };
  }
  if (rule === 'holds_something') {
    return {
      en: 'Use letters or digits, and no marks that cannot be seen.',
      es: 'Use letras o cifras, y ningún signo que no se vea.',
    };
  }
  if (rule === 'is_length' && given) {
    return { en: `Shorten it to at most ${most} characters.`, es: `Acórtelo a ${most} caracteres como máximo.` };
  }
  return { en: `Fill this in, with at most ${most} characters.`, es: `Complete este campo, con ${most} caracteres como máximo.` };
}
