import { catalog } from '../../../libs/web/views/index.js';

/** How soon something ends. */
export const endingWords = catalog({
  en: { past: 'Expired', within: (days: number) => `Within ${days} days` },
  es: { past: 'Vencida', within: (days: number) => `En ${days} días` },
});
