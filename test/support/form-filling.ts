import { calendarDay } from '../../libs/web/views/index.js';
import { controlsIn, type Control } from './form-controls.js';

/** What is filled into a form, by the names of its controls: a list for checkboxes. */
export type Filled = Readonly<Record<string, string | readonly string[]>>;

const ZONE = 'America/Chicago';

/**
 * How a person fills a form in to say what a body of the API says: days and times apart, numbers in the rows of their disciplines,
 * ticks for lists; what is not known is ticked where the form asks so, and emptied where it does not.
 */
export function filledAs(html: string, form: string, body: object): Filled {
  const controls = controlsIn(html, form);
  const filled: Record<string, string | readonly string[]> = {};
  for (const [name, value] of Object.entries(body) as readonly (readonly [string, unknown])[]) {
    Object.assign(filled, name === 'notKnown' ? unknown(controls, value as readonly string[]) : said(controls, name, value));
  }
  return filled;
}

function said(controls: readonly Control[], name: string, value: unknown): Filled {
  if (typeof value === 'string' && has(controls, `${name}.day`)) return when(name, value);
  if (!Array.isArray(value)) return { [name]: typeof value === 'object' ? ownerIn(value as Owner) : String(value) };
  return value.every((one) => typeof one === 'string') ? { [`${name}[]`]: value } : rows(controls, name, value as readonly Row[]);
}

type Row = Readonly<Record<string, unknown>> & { readonly discipline: string };
type Owner = { readonly kind: 'desk' } | { readonly kind: 'person'; readonly personId: string };

function ownerIn(owner: Owner): string {
  return owner.kind === 'desk' ? 'desk' : owner.personId;
}

function when(name: string, value: string): Filled {
  if (!value.includes('T')) return { [`${name}.day`]: value, [`${name}.time`]: '' };
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: ZONE });
  return { [`${name}.day`]: calendarDay(value, ZONE), [`${name}.time`]: clock.format(new Date(value)) };
}

/** Numbers of disciplines that are not named are taken out. */
function rows(controls: readonly Control[], name: string, value: readonly Row[]): Filled {
  const numbers = controls.filter((one) => one.name.startsWith(`${name}.`) && one.type === 'number').map((one) => [one.name, '']);
  const named = value.flatMap(({ discipline, ...rest }) => {
    const row = controls.find((one) => one.name.startsWith(`${name}.`) && one.value === discipline)?.name.replace('discipline', '');
    if (row === undefined) throw new Error(`the form has no row for ${discipline}`);
    return Object.entries(rest).map(([column, what]) => [`${row}${column}`, String(what)]);
  });
  return Object.fromEntries([...numbers, ...named]) as Filled;
}

function unknown(controls: readonly Control[], names: readonly string[]): Filled {
  const asked = names.filter((name) => controls.some((one) => one.name === 'notKnown[]' && one.value === name));
  const emptied = names
    .filter((name) => !asked.includes(name))
    .flatMap((name) => controls.filter((one) => one.name === name || one.name.startsWith(`${name}.`)).map((one) => [one.name, '']));
  return { ...(asked.length > 0 && { 'notKnown[]': asked }), ...(Object.fromEntries(emptied) as Filled) };
}

function has(controls: readonly Control[], name: string): boolean {
  return controls.some((one) => one.name === name);
}

/** @throws Error where nobody could fill this form in so: it has no such control, or offers no such value */
export function mustBeFillable(html: string, form: string, filled: Filled): void {
  const controls = controlsIn(html, form);
  for (const [name, value] of Object.entries(filled)) {
    // What the form says by itself may be said with it.
    const named = controls.filter((one) => one.name === name && (one.type !== 'hidden' || one.value === value));
    const offers = named.filter(({ type }) => ['radio', 'checkbox', 'option', 'submit'].includes(type)).map((one) => one.value);
    const strange = typeof value === 'string' ? [value] : value;
    if (named.length === 0) throw new Error(`${form} asks for no ${name}`);
    if (offers.length > 0 && strange.some((one) => !offers.includes(one))) throw new Error(`${form} does not offer ${strange} for ${name}`);
  }
}
