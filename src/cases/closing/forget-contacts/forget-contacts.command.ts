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
   * The keys go before the event that says so: a crash between the two leaves the row on the to-do list, and the keys are
   * destroyed again, which changes nothing. The other order could leave keys that nobody comes back for.
   */
  execute({ caseId, acting }: ForgetContacts): Promise<CommandOutcome> {
    return this.cases.handle({ right: 'keep_by_the_clock', id: caseId, acting }, async (state, deciding) => {
      const events = forgetContacts(deciding, state);
      for (const event of events) {
        if (event.type !== 'ContactsForgotten') continue;
        for (const keptFor of event.data.keptFor) await this.vault.shred(caseId, keptFor, event.data.forgottenAt);
      }
      return events;
    });
  }
}
