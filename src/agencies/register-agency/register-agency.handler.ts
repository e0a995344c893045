import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import type { Acting } from '../../commands/acting.js';
import { AgencyStreams } from '../agency-streams.js';
import { registerAgency, type RegisterAgencyCommand } from './register-agency.decision.js';

export class RegisterAgency extends Command<CommandOutcome> {
  constructor(
    readonly command: RegisterAgencyCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(RegisterAgency)
export class RegisterAgencyHandler implements ICommandHandler<RegisterAgency> {
  constructor(private readonly agencies: AgencyStreams) {}

  execute({ command, acting }: RegisterAgency): Promise<CommandOutcome> {
    return this.agencies.handle({ right: 'keep_register', id: acting.commandId, acting }, (state, deciding) =>
      registerAgency({ ...command, ...deciding }, state),
    );
  }
}
