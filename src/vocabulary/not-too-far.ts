import { refuse } from '../../libs/event-sourcing/index.js';
import type { Deciding } from './deciding.js';
import { dayOf, type When } from './when.js';

const YEARS = 5;

/** @throws Refusal `due_too_far` for what lies more than five years ahead */
export function checkNotTooFar(when: When, { now, zone }: Pick<Deciding, 'now' | 'zone'>, field: string): void {
  const today = dayOf(now, zone);
  const last = `${Number(today.slice(0, 4)) + YEARS}${today.slice(4)}`;
  if (dayOf(when, zone) <= last) return;
  refuse('due_too_far', {
    field,
    en: 'That is more than five years ahead. Check the year.',
    es: 'Faltan más de cinco años. Revise el año.',
  });
}
