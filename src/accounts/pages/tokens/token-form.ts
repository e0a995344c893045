import { Choice, Count, Line } from '../../../commands/index.js';
import { LONGEST_DAYS, tokenScopes, type TokenScope } from '../../personal-tokens.js';

export const whatIsItFor = {
  en: 'What is it for?',
  es: '¿Para qué es?',
  hint: {
    en: 'The program or machine that will use it. Nobody’s words.',
    es: 'El programa o equipo que la usará. No las palabras de nadie.',
  },
};
export const whatMayItDo = { en: 'What may it do?', es: '¿Qué puede hacer?' };
export const howManyDays = { en: 'For how many days?', es: '¿Por cuántos días?' };

/** What is said of a token when it is made. */
export class TokenForm {
  @Line(60, whatIsItFor) readonly label: string;
  @Choice('tokenScope', tokenScopes, whatMayItDo) readonly scope: TokenScope;
  @Count(1, LONGEST_DAYS, howManyDays) readonly days: number;
}
