import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import type { Acting } from '../../commands/acting.js';
import { PersonStreams } from '../person-streams.js';
import { withdrawCredential, type WithdrawCredentialCommand } from './withdraw-credential.decision.js';

export class WithdrawCredential extends Command<CommandOutcome> {
  constructor(
    readonly personId: string,
    readonly command: WithdrawCredentialCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(WithdrawCredential)
export class WithdrawCredentialHandler implements ICommandHandler<WithdrawCredential> {
  constructor(private readonly people: PersonStreams) {}

  execute({ personId, command, acting }: WithdrawCredential): Promise<CommandOutcome> {
    return this.people.handle({ right: 'keep_roster', id: personId, acting }, (state, deciding) =>
      withdrawCredential({ ...command, ...deciding }, state),
    );
  }
}
