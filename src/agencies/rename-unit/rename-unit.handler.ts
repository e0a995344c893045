import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import type { Acting } from '../../commands/acting.js';
import { AgencyStreams } from '../agency-streams.js';
import { renameUnit, type RenameUnitCommand } from './rename-unit.decision.js';

export class RenameUnit extends Command<CommandOutcome> {
  constructor(
    readonly agencyId: string,
    readonly command: RenameUnitCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(RenameUnit)
export class RenameUnitHandler implements ICommandHandler<RenameUnit> {
  constructor(private readonly agencies: AgencyStreams) {}

  execute({ agencyId, command, acting }: RenameUnit): Promise<CommandOutcome> {
    return this.agencies.handle({ right: 'keep_register', id: agencyId, acting }, (state, deciding) =>
      renameUnit({ ...command, ...deciding }, state),
    );
  }
}
