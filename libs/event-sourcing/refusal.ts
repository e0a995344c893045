/** Whether a rule about the thing refused, or a rule about who may do it. */
export type RefusalKind = 'rule' | 'forbidden' | 'not_found';

/** A sentence for people, in every language that pages speak. */
export interface Sentences {
  readonly en: string;
  readonly es: string;
}

/**
 * A rule said no. `code` is stable and part of the API; the sentence says what the rule is and what to do next; `message` is the English
 * one. `field` names the part of the command that it hangs on, where there is one. Never carries personal data.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly code: string,
    readonly sentences: Sentences,
    readonly kind: RefusalKind = 'rule',
    readonly field?: string,
  ) {
    super(sentences.en);
  }
}

/** What a refusal says, and the part of the command that it hangs on, where there is one. */
export interface Refused extends Sentences {
  readonly field?: string;
}

/** Refuses the command being decided. @throws Refusal always */
export function refuse(code: string, { field, ...sentences }: Refused): never {
  throw new Refusal(code, sentences, 'rule', field);
}

/** Refuses because of who asks. @throws Refusal always */
export function forbid(code: string, sentences: Sentences): never {
  throw new Refusal(code, sentences, 'forbidden');
}

/** Refuses because the thing named does not exist. @throws Refusal always */
export function refuseMissing(code: string, { field, ...sentences }: Refused): never {
  throw new Refusal(code, sentences, 'not_found', field);
}
