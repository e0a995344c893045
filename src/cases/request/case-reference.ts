import { randomBytes, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { beginStream, refuse, type CommandMechanism, type DomainEvent } from '../../../libs/event-sourcing/index.js';
import { CLOCK, type Clock } from '../../../libs/web/http/index.js';
import { COMMAND_MECHANISM } from '../../commands/index.js';

/** Nobody else gives this reference any more. Of which case it is stands in the case; `caseId` only in older events. */
export type ReferenceTaken = DomainEvent<'ReferenceTaken', { readonly caseId?: string }>;

/** Easy to say and to read: no i, l, o or u. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TRIES = 20;
/** How many are taken together, when as many or fewer are left. */
const TOGETHER = 16;

/**
 * Gives a case its reference, `AW-26-7K3FQ`: the year and five characters by chance. Two cases never have the same one: each
 * is taken in a stream of its own, of which the store lets only one begin. They are taken ahead, some at a time, so that
 * a caller waits for none; those left over when the process ends are never used.
 */
@Injectable()
export class CaseReferences {
  private year = '';
  private ahead: Promise<string>[] = [];

  constructor(
    @Inject(COMMAND_MECHANISM) private readonly mechanism: CommandMechanism,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param year of four digits @throws Refusal `no_reference_free` · StoreUnavailable · OutcomeUnknown */
  next(year: string): Promise<string> {
    if (year !== this.year) this.ahead = [];
    this.year = year;
    if (this.ahead.length <= TOGETHER) for (let count = 0; count < TOGETHER; count++) this.takeOne(year);
    return this.ahead.shift()!;
  }

  private takeOne(year: string): void {
    const taken = this.take(year);
    this.ahead.push(taken);
    // One that could not be taken must not be given to a case that comes when the store is in order again.
    taken.catch(() => (this.ahead = this.ahead.filter((each) => each !== taken)));
  }

  private async take(year: string): Promise<string> {
    const context = { commandId: randomUUID(), actor: 'automation:references', now: this.clock.now().toISOString() };
    const taken: ReferenceTaken = { type: 'ReferenceTaken', data: {} };
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const reference = `AW-${year.slice(2)}-${charactersByChance()}`;
      if (await beginStream(this.mechanism, context, `reference-${reference}`, [taken])) return reference;
    }
    return refuse('no_reference_free', {
      en: 'No free reference was found for this case. Send the request again.',
      es: 'No se encontró una referencia libre para este caso. Envíe la solicitud otra vez.',
    });
  }
}

function charactersByChance(): string {
  return Array.from(randomBytes(5), (byte) => LETTERS[byte % LETTERS.length]).join('');
}
