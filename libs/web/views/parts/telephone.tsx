import { keptTelephone, shownTelephone } from '../../../text/index.js';
import { telephoneLink } from '../link.js';

/** As long as a number is written, with a sign before it, whatever people put between its digits, and an extension behind. */
const NUMBER = /\+?\(?\d[\d\s().\/\p{Pd}\u2212]{1,27}\d(?:[\s,;]*(?:extension|ext|x|#)[\s.:=#]*\d{1,8}(?!\d))?/iu;

/** Digits of a number that has words beside it: fewer are a time, a room or an extension. */
const LEAST = 7;

/** How to reach somebody; the number in it, which may have words beside it, dials. */
export function Telephone({ value }: { readonly value: string }) {
  if (keptTelephone(value) !== null) return <a href={telephoneLink(value)}>{shownTelephone(value)}</a>;
  const [number] = NUMBER.exec(value) ?? [];
  if (number === undefined || keptTelephone(number) === null || number.replaceAll(/\D/g, '').length < LEAST) return <>{value}</>;
  const [before, after] = [value.slice(0, value.indexOf(number)), value.slice(value.indexOf(number) + number.length)];
  return (
    <>
      {before}
      <a href={telephoneLink(number)}>{number}</a>
      {after}
    </>
  );
}
