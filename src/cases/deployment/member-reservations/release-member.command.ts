import { CommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import { commandsOn } from '../../../commands/index.js';
import { ask } from '../../../rights.js';
import { ReservationStreams } from '../reservation-streams.js';

const ReservationCommand = commandsOn({ path: 'reservations', id: 'memberId', streams: ReservationStreams });

/** A member is let go whom the case no longer counts on, or whose claim ran out; sent by the clock. Safe to repeat at any time. */
export class ReleaseMember extends ReservationCommand({ right: 'keep_by_the_clock' }) {
  readonly caseId: string;
}

@CommandHandler(ReleaseMember)
export class ReleaseMemberHandler {
  constructor(private readonly reservations: ReservationStreams) {}

  /** What is done to a reservation is mostly done on behalf of another command, which has asked: here nobody has. */
  async execute({ memberId, caseId, acting }: ReleaseMember): Promise<CommandOutcome> {
    ask('keep_by_the_clock', acting);
    return this.reservations.release(memberId, caseId, acting);
  }
}
