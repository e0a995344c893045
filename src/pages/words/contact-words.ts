import { timeWords, type TimeTelling } from '../../../libs/web/views/index.js';
import type { Discipline, Mode } from '../../vocabulary/index.js';
import { standardWords } from './standard-words-in.js';

/** By what a member knows one of their own contacts from another: its day, how it was, and the discipline of whom they supported. */
export function contactWords(
  { on, mode, discipline }: { readonly on: string; readonly mode: Mode; readonly discipline: Discipline },
  telling: TimeTelling,
): string {
  const standard = standardWords(telling.language);
  return [timeWords(on, telling), standard.mode[mode], standard.discipline[discipline]].join(', ');
}
