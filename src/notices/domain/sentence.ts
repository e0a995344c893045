import type { NoticeWishes } from './wishes.js';

/** From here on a notice says no number: whoever carries it learns nothing of how much a program has to do. */
const MANY = 10;

/** All that a notice ever says: how much waits, and where to sign in. */
export function sentenceOf(count: number, language: NoticeWishes['language'], address: string): string {
  return `${howMuch(count, language)} ${language === 'en' ? 'Sign in' : 'Inicie sesión'}: ${address}`;
}

/** The first half of it, which is the subject of a mail. */
export function howMuch(count: number, language: NoticeWishes['language']): string {
  if (language === 'en') {
    if (count === 0) return 'Nothing is waiting for you.';
    return `You have ${count < MANY ? count : `${MANY} or more`} ${count === 1 ? 'thing' : 'things'} waiting.`;
  }
  if (count === 0) return 'No hay nada pendiente para usted.';
  return `Tiene ${count < MANY ? count : `${MANY} o más`} ${count === 1 ? 'asunto pendiente' : 'asuntos pendientes'}.`;
}
