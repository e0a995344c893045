/**
 * How somebody is reached, as a page from which they are called has it: what is sealed is shown on the answer to its opening and nowhere
 * else.
 */
export type NumberToCall =
  { readonly is: 'sealed' | 'unknown' | 'forgotten' } | { readonly is: 'not_yours' } | { readonly is: 'opened'; readonly value: string };

/** What an opening gave, as the page has it. */
export function openedNumber({ value, forgottenAt }: { readonly value: string | null; readonly forgottenAt?: string }): NumberToCall {
  if (value !== null) return { is: 'opened', value };
  return { is: forgottenAt === undefined ? 'unknown' : 'forgotten' };
}
