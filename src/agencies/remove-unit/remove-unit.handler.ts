import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import type { Acting } from '../../commands/acting.js';
import { AgencyStreams } from '../agency-streams.js';
import { removeUnit, type RemoveUnitCommand } from './remove-unit.decision.js';

export class RemoveUnit extends Command<CommandOutcome> {
  constructor(
    readonly agencyId: string,
    readonly command: RemoveUnitCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(RemoveUnit)
export class RemoveUnitHandler implements ICommandHandler<RemoveUnit> {
  constructor(private readonly agencies: AgencyStreams) {}

  execute({ agencyId, command, acting }: RemoveUnit): Promise<CommandOutcome> {
    return this.agencies.handle({ right: 'keep_register', id: agencyId, acting }, (state, deciding) =>
      removeUnit({ ...command, ...deciding }, state),
    );
  }
}
