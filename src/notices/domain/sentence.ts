import type { NoticeWishes } from './wishes.js';

/** All that a notice ever says: how much waits, and where to sign in. */
export function sentenceOf(count: number, language: NoticeWishes['language'], address: string): string {
  return `${howMuch(count, language)} ${language === 'en' ? 'Sign in' : 'Inicie sesión'}: ${address}`;
}

/** The first half of it, which is the subject of a mail. */
export function howMuch(count: number, language: NoticeWishes['language']): string {
  if (language === 'en')
    return count === 0 ? 'Nothing is waiting for you.' : `You have ${count} ${count === 1 ? 'thing' : 'things'} waiting.`;
  if (count === 0) return 'No hay nada pendiente para usted.';
  return `Tiene ${count} ${count === 1 ? 'asunto pendiente' : 'asuntos pendientes'}.`;
}
