import { telephoneLink } from '../link.js';

/** As long as a number is written, with a sign before it and whatever people put between its digits. */
const NUMBER = /\+?\(?\d[\d\s().\u2010-\u2013-]{1,27}\d/;

/** Digits of a number that has words beside it: fewer are a time, a room or an extension. */
const LEAST = 7;

/** How to reach somebody as it was written; the number in it, which may have words beside it, dials. */
export function Telephone({ value }: { readonly value: string }) {
  const [number] = NUMBER.exec(value) ?? [];
  if (number === undefined) return <>{value}</>;
  const digits = number.replaceAll(/\D/g, '').length;
  if (digits > 20 || digits < (number === value.trim() ? 3 : LEAST)) return <>{value}</>;
  const [before, after] = [value.slice(0, value.indexOf(number)), value.slice(value.indexOf(number) + number.length)];
  return (
    <>
      {before}
      <a href={telephoneLink(number)}>{number}</a>
      {after}
    </>
  );
}
