import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import type { Acting } from '../../../commands/acting.js';
import { CaseStreams } from '../../case-streams.js';
import { setMeetingPlace, type SetMeetingPlaceCommand } from './set-meeting-place.decision.js';

export class SetMeetingPlace extends Command<CommandOutcome> {
  constructor(
    readonly caseId: string,
    readonly command: SetMeetingPlaceCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(SetMeetingPlace)
export class SetMeetingPlaceHandler implements ICommandHandler<SetMeetingPlace> {
  constructor(private readonly cases: CaseStreams) {}

  execute({ caseId, command, acting }: SetMeetingPlace): Promise<CommandOutcome> {
    return this.cases.handle({ right: 'work_on_case', id: caseId, acting }, (state, deciding) =>
      setMeetingPlace({ ...command, ...deciding }, state),
    );
  }
}
