import type { Language } from '../../../libs/web/views/index.js';

const units = {
  en: { hour: ['hour', 'hours'], day: ['day', 'days'] },
  es: { hour: ['hora', 'horas'], day: ['día', 'días'] },
} as const;

/** So many hours, and how many days that is where it is whole ones. */
export function hoursInFull(hours: number, language: Language): string {
  const words = hoursWords(hours, language);
  const [one, several] = units[language].hour;
  const plain = `${new Intl.NumberFormat(language).format(hours)} ${hours === 1 ? one : several}`;
  return words === plain ? plain : `${plain} (${words})`;
}

/** So many hours as people say them: in days where they are whole days, from two on. */
export function hoursWords(hours: number, language: Language): string {
  const inDays = hours >= 48 && hours % 24 === 0;
  const count = inDays ? hours / 24 : hours;
  const [one, several] = units[language][inDays ? 'day' : 'hour'];
  return `${new Intl.NumberFormat(language).format(count)} ${count === 1 ? one : several}`;
}
