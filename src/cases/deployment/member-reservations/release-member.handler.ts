import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Acting } from '../../../commands/acting.js';
import { ReservationStreams } from '../reservation-streams.js';

/** Lets a member go on whom the case no longer counts, or whose claim ran out. Safe to repeat at any time. */
export class ReleaseMember extends Command<void> {
  constructor(
    readonly memberId: string,
    readonly caseId: string,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(ReleaseMember)
export class ReleaseMemberHandler implements ICommandHandler<ReleaseMember> {
  constructor(private readonly reservations: ReservationStreams) {}

  execute({ memberId, caseId, acting }: ReleaseMember): Promise<void> {
    return this.reservations.release(memberId, caseId, acting);
  }
}
