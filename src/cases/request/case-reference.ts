import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { beginStream, refuse, type CommandMechanism, type DomainEvent } from '../../../libs/event-sourcing/index.js';
import type { Acting } from '../../commands/acting.js';
import { COMMAND_MECHANISM } from '../../commands/stream-of.js';

export type ReferenceTaken = DomainEvent<'ReferenceTaken', { readonly caseId: string }>;

/** Easy to say and to read: no i, l, o or u. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TRIES = 20;

/**
 * Gives a case its reference, `AW-26-7K3FQ`: the year and five characters that nobody can count up from. Two cases never
 * have the same one: each reference is taken in a stream of its own, and the case whose turn comes second tries another.
 */
@Injectable()
export class CaseReferences {
  constructor(@Inject(COMMAND_MECHANISM) private readonly mechanism: CommandMechanism) {}

  /** The same case always gets the same reference again. */
  async take(caseId: string, year: string, acting: Acting): Promise<string> {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const reference = `AW-${year.slice(2)}-${characters(`${caseId}/${attempt}`)}`;
      const stream = `reference-${reference}`;
      const taken: ReferenceTaken = { type: 'ReferenceTaken', data: { caseId } };
      if (await beginStream(this.mechanism, acting, stream, [taken])) return reference;
      const [owner] = await this.mechanism.store.read<ReferenceTaken>(stream);
      if (owner?.event.data.caseId === caseId) return reference;
    }
    return refuse('no_reference_free', {
      en: 'No free reference was found for this case. Send the request again.',
      es: 'No se encontró una referencia libre para este caso. Envíe la solicitud otra vez.',
    });
  }
}

function characters(seed: string): string {
  const bytes = createHash('sha256').update(seed).digest();
  return Array.from(bytes.subarray(0, 5), (byte) => LETTERS[byte % 32]).join('');
}
