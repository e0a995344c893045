import { CommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import { Vault } from '../../../../libs/personal-data/index.js';
import { CaseCommand } from '../../case-command.js';
import { CaseStreams } from '../../case-streams.js';
import { forgetContacts } from './forget-contacts.decision.js';

/** The contacts of an ended case are destroyed; sent by the clock. */
export class ForgetContacts extends CaseCommand({ right: 'keep_by_the_clock' }) {}

@CommandHandler(ForgetContacts)
export class ForgetContactsHandler {
  constructor(
    private readonly cases: CaseStreams,
    private readonly vault: Vault,
  ) {}

  /**
   * The keys go after the event that says so: a case that was reopened meanwhile keeps them. What a kill between the two leaves
   * behind is destroyed by the next look at what is to be forgotten, and before anything is served after a start.
   */
  async execute({ caseId, acting }: ForgetContacts): Promise<CommandOutcome> {
    const asked = { right: 'keep_by_the_clock', id: caseId, acting } as const;
    const outcome = await this.cases.handle(asked, (state, deciding) => forgetContacts(deciding, state));
    for (const event of outcome.events) {
      if (event.type !== 'ContactsForgotten') continue;
      for (const keptFor of event.data.keptFor) await this.vault.shred(caseId, keptFor, event.data.forgottenAt);
    }
    return outcome;
  }
}
