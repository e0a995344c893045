import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import type { Acting } from '../../commands/acting.js';
import { AgencyStreams } from '../agency-streams.js';
import { changeAgency, type ChangeAgencyCommand } from './change-agency.decision.js';

export class ChangeAgency extends Command<CommandOutcome> {
  constructor(
    readonly agencyId: string,
    readonly command: ChangeAgencyCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(ChangeAgency)
export class ChangeAgencyHandler implements ICommandHandler<ChangeAgency> {
  constructor(private readonly agencies: AgencyStreams) {}

  execute({ agencyId, command, acting }: ChangeAgency): Promise<CommandOutcome> {
    return this.agencies.handle({ right: 'keep_register', id: agencyId, acting }, (state, deciding) =>
      changeAgency({ ...command, ...deciding }, state),
    );
  }
}
