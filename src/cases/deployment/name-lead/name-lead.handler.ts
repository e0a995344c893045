import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import type { Acting } from '../../../commands/acting.js';
import { CaseStreams } from '../../case-streams.js';
import { nameLead, type NameLeadCommand } from './name-lead.decision.js';

export class NameLead extends Command<CommandOutcome> {
  constructor(
    readonly caseId: string,
    readonly command: NameLeadCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(NameLead)
export class NameLeadHandler implements ICommandHandler<NameLead> {
  constructor(private readonly cases: CaseStreams) {}

  execute({ caseId, command, acting }: NameLead): Promise<CommandOutcome> {
    return this.cases.handle({ right: 'decide_request', id: caseId, acting }, (state, deciding) =>
      nameLead({ ...command, ...deciding }, state),
    );
  }
}
