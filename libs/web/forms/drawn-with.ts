import { createHash } from 'node:crypto';
import type { FormValues } from '../views/index.js';

type Value = FormValues[string];

/** Parts that say one thing together: a day of one person with a time of another would be a moment that nobody said. */
const PART = /\.(?:day|time|offset)$/;
const ROW = /^(.*?)\.\d+\./;

/** What a form carries of the values that it was drawn with: a short mark of each, by its name. */
export function drawnWithText(values: FormValues): string {
  const drawn = Object.entries(values).filter(([, value]) => value !== undefined);
  return drawn.map(([name, value]) => `${plain(name)}:${markOf(value)}`).join(' ');
}

/**
 * What was typed, with what stands now wherever the person left the form as it was drawn: sent again, it undoes nothing that others have
 * changed meanwhile. Where rows came or went meanwhile, rows that the person touched stay together as they were typed.
 *
 * @param drawn what the form carried; everything stays as it was typed where it carried nothing
 */
export function overWhatStands(typed: FormValues, drawn: string | undefined, standing: FormValues): FormValues {
  if (drawn === undefined) return typed;
  const marks = new Map(drawn.split(' ').map((each) => each.split(':') as [string, string]));
  const now = Object.keys(standing).filter((name) => standing[name] !== undefined);
  const rowsOf = (names: Iterable<string>, list: string) => [...names].filter((name) => name.startsWith(`${list}.`)).toSorted();
  const unitOf = (name: string): string => {
    const list = ROW.exec(name)?.[1];
    const isMoved = list !== undefined && String(rowsOf(marks.keys(), list)) !== String(rowsOf(now.map(plain), list));
    return isMoved ? list : plain(name).replace(PART, '');
  };
  const names = new Set([...Object.keys(typed), ...Object.keys(standing)].map(plain));
  const isTouched = (name: string): boolean => {
    // A list of which nothing is chosen arrives as nothing; so does what the page did not ask for.
    const said = typed[name] ?? typed[`${name}[]`] ?? (Array.isArray(standing[name]) ? [] : undefined);
    return said !== undefined && markOf(said) !== (marks.get(name) ?? NOTHING);
  };
  const touched = new Set([...names].filter(isTouched).map(unitOf));
  const kept = Object.entries(typed).filter(([name]) => touched.has(unitOf(name)));
  const renewed = Object.entries(standing).filter(([name]) => !touched.has(unitOf(name)));
  return Object.fromEntries([...renewed, ...kept]);
}

const NOTHING = markOf(undefined);

function markOf(value: Value): string {
  const held = [value ?? []].flat().map((one) => one.trim());
  const text = held
    .filter((one) => one !== '')
    .toSorted()
    .join('\n');
  return createHash('sha256').update(text).digest('base64url').slice(0, 8);
}

function plain(name: string): string {
  return name.replace('[]', '');
}
