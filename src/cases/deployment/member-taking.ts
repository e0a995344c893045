import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import { type AnyCommand, type CommandClass, withClaims } from '../../commands/index.js';
import type { CaseAction } from '../../rights.js';
import type { Deciding } from '../../vocabulary/index.js';
import { CaseStreams } from '../case-streams.js';
import { type CaseEvent, caseEvolution, type CaseState, countsOn } from '../domain/index.js';
import { ReservationStreams } from './reservation-streams.js';

/** A command by which a case may come to count on a member. */
type AboutMember = AnyCommand & { readonly caseId: string; readonly memberId: string };

/** Decisions by which a case comes to count on a member, whom only one case at a time may have. */
@Injectable()
export class MemberTaking {
  constructor(
    private readonly cases: CaseStreams,
    private readonly reservations: ReservationStreams,
  ) {}

  /**
   * Runs the decision of a command. Where it makes the case count on the member, the member is reserved first, immediately
   * before the append, and let go again if nothing came of it. A crash in between leaves a claim that runs out.
   *
   * @throws Refusal `already_deployed`, and what the decision and the store throw
   */
  async handle<C extends AboutMember>(
    command: CommandClass<C, CaseState, CaseEvent, CaseAction>,
    sent: C,
    decide: (state: CaseState, deciding: Deciding) => Promise<readonly CaseEvent[]> | readonly CaseEvent[],
  ): Promise<CommandOutcome<CaseEvent>> {
    const { caseId, memberId, acting } = sent;
    const claim = randomUUID();
    return withClaims((claimed) =>
      this.cases.handle({ right: command.declared.right, id: caseId, acting, about: sent }, async (state, deciding) => {
        const events = await decide(state, deciding);
        if (takes(memberId, state, events)) {
          await this.reservations.reserve(memberId, caseId, claim, acting);
          claimed(memberId, () => this.reservations.release(memberId, caseId, acting, claim));
        }
        return events;
      }),
    );
  }
}

function takes(memberId: string, before: CaseState, events: readonly CaseEvent[]): boolean {
  return !countsOn(before, memberId) && countsOn(events.reduce(caseEvolution.evolve, before), memberId);
}
