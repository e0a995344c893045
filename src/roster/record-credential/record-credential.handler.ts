import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import type { Acting } from '../../commands/acting.js';
import { PersonStreams } from '../person-streams.js';
import { recordCredential, type RecordCredentialCommand } from './record-credential.decision.js';

export class RecordCredential extends Command<CommandOutcome> {
  constructor(
    readonly personId: string,
    readonly command: RecordCredentialCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(RecordCredential)
export class RecordCredentialHandler implements ICommandHandler<RecordCredential> {
  constructor(private readonly people: PersonStreams) {}

  execute({ personId, command, acting }: RecordCredential): Promise<CommandOutcome> {
    return this.people.handle({ right: 'keep_roster', id: personId, acting }, (state, deciding) =>
      recordCredential({ ...command, ...deciding }, state),
    );
  }
}
