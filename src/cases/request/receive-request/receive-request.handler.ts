import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import type { Acting } from '../../../commands/acting.js';
import { dayOf } from '../../../vocabulary/index.js';
import { CaseReferences } from '../case-reference.js';
import { CaseStreams } from '../../case-streams.js';
import { Neighbours } from '../../neighbours.js';
import { receiveRequest, type ReceiveRequestCommand } from './receive-request.decision.js';

export class ReceiveRequest extends Command<CommandOutcome> {
  constructor(
    readonly caseId: string,
    readonly command: Omit<ReceiveRequestCommand, 'reference' | 'policyVersion'>,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(ReceiveRequest)
export class ReceiveRequestHandler implements ICommandHandler<ReceiveRequest> {
  constructor(
    private readonly cases: CaseStreams,
    private readonly neighbours: Neighbours,
    private readonly references: CaseReferences,
  ) {}

  execute({ caseId, command, acting }: ReceiveRequest): Promise<CommandOutcome> {
    return this.cases.handle({ right: 'log_request', caseId, acting }, async (state, deciding) => {
      const known = this.neighbours.knownAgency(command.facts, deciding.now);
      const [policyVersion] = await Promise.all([this.neighbours.policyInForce(), known]);
      const decide = (reference: string) => receiveRequest({ ...command, reference, policyVersion, ...deciding }, state);
      // A refused request takes no reference.
      if (decide('').length === 0) return [];
      return decide(await this.references.take(caseId, dayOf(deciding.now, deciding.zone).slice(0, 4), acting));
    });
  }
}
