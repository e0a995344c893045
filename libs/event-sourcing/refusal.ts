/** Whether a rule about the thing refused, or a rule about who may do it. */
export type RefusalKind = 'rule' | 'forbidden' | 'not_found';

/**
 * A rule said no. `code` is stable and part of the API; the sentence says what the rule is and what to do next.
 * `field` names the part of the command that it hangs on, where there is one. Never carries personal data.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly code: string,
    sentence: string,
    readonly kind: RefusalKind = 'rule',
    readonly field?: string,
  ) {
    super(sentence);
  }
}

/** Refuses the command being decided. @throws Refusal always */
export function refuse(code: string, sentence: string, field?: string): never {
  throw new Refusal(code, sentence, 'rule', field);
}

/** Refuses because of who asks. @throws Refusal always */
export function forbid(code: string, sentence: string): never {
  throw new Refusal(code, sentence, 'forbidden');
}

/** Refuses because the thing named does not exist. @throws Refusal always */
export function refuseMissing(code: string, sentence: string, field?: string): never {
  throw new Refusal(code, sentence, 'not_found', field);
}
