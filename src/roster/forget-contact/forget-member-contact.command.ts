import { CommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import { Vault } from '../../../libs/personal-data/index.js';
import { PersonCommand, PersonStreams } from '../person-streams.js';
import { forgetMemberContact } from './forget-member-contact.decision.js';

/** How a former member was reached is destroyed; sent by the clock. */
export class ForgetMemberContact extends PersonCommand({ right: 'forget_by_the_clock' }) {}

@CommandHandler(ForgetMemberContact)
export class ForgetMemberContactHandler {
  constructor(
    private readonly people: PersonStreams,
    private readonly vault: Vault,
  ) {}

  /** Keys go after the event that names them, as those of a case do. */
  async execute({ personId, acting }: ForgetMemberContact): Promise<CommandOutcome> {
    const asked = { right: 'forget_by_the_clock', id: personId, acting } as const;
    const outcome = await this.people.handle(asked, (state, deciding) => forgetMemberContact(deciding, state));
    for (const event of outcome.events) {
      if (event.type !== 'MemberContactForgotten') continue;
      for (const keptFor of event.data.forgotten) await this.vault.shred(personId, keptFor, acting.now);
    }
    return outcome;
  }
}
