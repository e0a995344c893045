import { Choice, Count, MailAddress, TelephoneNumber } from '../../../commands/index.js';
import { IsOptional } from 'class-validator';
import { drawnWithText, FormProblem } from '../../../../libs/web/forms/index.js';
import type { Sentences } from '../../../../libs/event-sourcing/index.js';
import { type NoticeWayName, type NoticeWishes, type Rhythm, rhythms } from '../../domain/index.js';
import type { KeptWishes } from '../../notice-wishes.js';

export const howTold = { en: 'How do you want to be told?', es: '¿Cómo quiere recibir los avisos?' };
export const whichMail = { en: 'Mail address', es: 'Dirección de correo' };
export const whichTelephone = { en: 'Telephone number for texts', es: 'Número de teléfono para mensajes' };
export const whichLanguage = { en: 'Language of the notices', es: 'Idioma de los avisos' };
export const howOften = { en: 'When?', es: '¿Cuándo?' };
export const whichHour = { en: 'At which hour, if once a day?', es: '¿A qué hora, si es una vez al día?' };
export const quietFromAsked = { en: 'Quiet from', es: 'Sin avisos desde las' };
export const quietToAsked = { en: 'Quiet until', es: 'Sin avisos hasta las' };
export const hoursOnCall = { en: 'For how many hours are you on call from now?', es: '¿Por cuántas horas está de guardia desde ahora?' };

/** A whole number with its country, as it is kept: no gateway reaches an extension, or a number within a house or a town such as 911. */
const TEXTED = /^\+\d+$/;
const LONGEST_ON_CALL = 168;

/** What somebody wishes. */
export class WishesForm {
  @Choice('noticeWay', ['none', 'mail', 'text'], howTold) readonly way: NoticeWayName | 'none';
  @IsOptional() @MailAddress(whichMail) readonly mail?: string;
  @IsOptional() @TelephoneNumber(whichTelephone) readonly telephone?: string;
  @Choice('language', ['en', 'es'], whichLanguage) readonly language: 'en' | 'es';
  @Choice('noticeRhythm', rhythms, howOften) readonly rhythm: Rhythm;
  @Count(0, 23, whichHour) readonly dailyAt: number;
  @IsOptional() @Count(0, 23, quietFromAsked) readonly quietFrom?: number;
  @IsOptional() @Count(0, 23, quietToAsked) readonly quietTo?: number;
}

/** For how long somebody is on call. */
export class OnCallForm {
  @Count(1, LONGEST_ON_CALL, hoursOnCall) readonly hours: number;
}

/** A form that asks nothing. */
export class NothingAsked {}

/** What the form is drawn with. @param language of the page */
export function drawnWishes(wishes: NoticeWishes | null, language: 'en' | 'es') {
  const quiet = wishes === null ? { from: 22, to: 7 } : wishes.quiet;
  return {
    way: wishes?.way ?? 'none',
    language: wishes?.language ?? language,
    rhythm: wishes?.rhythm ?? 'at_once',
    dailyAt: String(wishes?.dailyAt ?? 8),
    quietFrom: quiet === null ? '' : String(quiet.from),
    quietTo: quiet === null ? '' : String(quiet.to),
  };
}

/**
 * What was chosen in another window since a form was drawn is not replaced unseen; what was sent twice replaces nothing.
 *
 * @param drawn marks of what the form was drawn with
 * @throws FormProblem `stale_revision`
 */
export function checkStillDrawn(drawn: string | undefined, said: WishesForm, standing: NoticeWishes | null): void {
  if (drawn === undefined) return;
  // In which language it was drawn where nothing stands is not kept.
  const stands = (['en', 'es'] as const).map((language) => drawnWithText(drawnWishes(standing, language)));
  if (stands.includes(drawn) || stands.includes(drawnWithText(asDrawn(said)))) return;
  const sentences = {
    en: 'You chose otherwise in another window since this page was drawn. What you changed here is still there, and the rest is as it stands now: look at it, then save again.',
    es: 'Desde que se mostró esta página eligió otra cosa en otra ventana. Lo que cambió aquí sigue ahí, y lo demás es como vale ahora: mírelo y guarde otra vez.',
  };
  throw new FormProblem([{ field: '', code: 'stale_revision', message: sentences.en, sentences }]);
}

/** Of whoever wishes none, the rest says nothing. */
function asDrawn({ way, language, rhythm, dailyAt, quietFrom, quietTo }: WishesForm) {
  if (way === 'none') return drawnWishes(null, language);
  const hour = (at: number | undefined) => (at === undefined ? '' : String(at));
  return { way, language, rhythm, dailyAt: String(dailyAt), quietFrom: hour(quietFrom), quietTo: hour(quietTo) };
}

/** What is wished, with a new address where one was given. @throws FormProblem where what belongs together is not there */
export function wishesIn(form: WishesForm & { readonly way: NoticeWayName }, before: KeptWishes | null) {
  const { way, mail, telephone, language, rhythm, dailyAt, quietFrom, quietTo } = form;
  const address = way === 'mail' ? mail : telephone;
  if (address === undefined && before?.way !== way) wrong(way === 'mail' ? 'mail' : 'telephone', 'address_missing', noAddress);
  if (way === 'text' && address !== undefined && !TEXTED.test(address)) wrong('telephone', 'telephone_not_texted', notTexted);
  if ((quietFrom === undefined) !== (quietTo === undefined)) wrong(quietFrom === undefined ? 'quietFrom' : 'quietTo', 'quiet_half', half);
  if (quietFrom !== undefined && quietFrom === quietTo) wrong('quietTo', 'quiet_never_ends', neverEnds);
  const quiet = quietFrom === undefined || quietTo === undefined ? null : { from: quietFrom, to: quietTo };
  const wishes: NoticeWishes = { way, language, rhythm, dailyAt, quiet, onCallUntil: before?.onCallUntil ?? null };
  return { wishes, address };
}

export function wrong(field: string, code: string, sentences: Sentences): never {
  throw new FormProblem([{ field, code, message: sentences.en, sentences }]);
}

const noAddress = { en: 'Enter where you want to be told.', es: 'Escriba dónde quiere recibir los avisos.' };
const notTexted = {
  en: 'Texts reach a whole number with its area code, and no extension. Enter one such as (816) 555-0143.',
  es: 'Los mensajes llegan a un número completo con su código de área, sin extensión. Escriba uno como (816) 555-0143.',
};
const half = { en: 'Choose both hours, or neither.', es: 'Elija las dos horas, o ninguna.' };
const neverEnds = {
  en: 'Quiet hours end at another hour than they begin. Choose no way to be told where you want none.',
  es: 'Las horas sin avisos terminan a otra hora de la que empiezan. Si no quiere avisos, elija no recibirlos.',
};
