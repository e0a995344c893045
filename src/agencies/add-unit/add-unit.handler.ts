import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import type { Acting } from '../../commands/acting.js';
import { AgencyStreams } from '../agency-streams.js';
import { addUnit, type AddUnitCommand } from './add-unit.decision.js';

export class AddUnit extends Command<CommandOutcome> {
  constructor(
    readonly agencyId: string,
    readonly command: AddUnitCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(AddUnit)
export class AddUnitHandler implements ICommandHandler<AddUnit> {
  constructor(private readonly agencies: AgencyStreams) {}

  execute({ agencyId, command, acting }: AddUnit): Promise<CommandOutcome> {
    return this.agencies.handle({ right: 'keep_register', id: agencyId, acting }, (state, deciding) =>
      addUnit({ ...command, ...deciding }, state),
    );
  }
}
