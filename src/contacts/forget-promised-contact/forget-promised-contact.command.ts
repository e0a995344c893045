import { CommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import { Vault } from '../../../libs/personal-data/index.js';
import { ContactCommand, ContactStreams } from '../contact-streams.js';
import { forgetPromisedContact } from './forget-promised-contact.decision.js';

/** Whom to call back is destroyed, once nobody waits for the call; sent by the clock. */
export class ForgetPromisedContact extends ContactCommand({ right: 'keep_promises_by_the_clock' }) {}

@CommandHandler(ForgetPromisedContact)
export class ForgetPromisedContactHandler {
  constructor(
    private readonly contacts: ContactStreams,
    private readonly vault: Vault,
  ) {}

  /** The key goes after the event that names it, as those of a case do. */
  async execute({ contactId, acting }: ForgetPromisedContact): Promise<CommandOutcome> {
    const asked = { right: 'keep_promises_by_the_clock', id: contactId, acting };
    const outcome = await this.contacts.handle(asked, (state, deciding) => forgetPromisedContact(deciding, state));
    for (const event of outcome.events) {
      if (event.type === 'PromisedContactForgotten') await this.vault.shred(contactId, event.data.keptFor, event.data.forgottenAt);
    }
    return outcome;
  }
}
