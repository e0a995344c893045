import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import type { Acting } from '../../../commands/acting.js';
import { CaseStreams } from '../../case-streams.js';
import { declineRequest, type DeclineRequestCommand } from './decline-request.decision.js';

export class DeclineRequest extends Command<CommandOutcome> {
  constructor(
    readonly caseId: string,
    readonly command: DeclineRequestCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(DeclineRequest)
export class DeclineRequestHandler implements ICommandHandler<DeclineRequest> {
  constructor(private readonly cases: CaseStreams) {}

  execute({ caseId, command, acting }: DeclineRequest): Promise<CommandOutcome> {
    return this.cases.handle({ right: 'decide_request', id: caseId, acting }, (state, deciding) =>
      declineRequest({ ...command, ...deciding }, state),
    );
  }
}
