import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { understand, type CommandMechanism, type CommandOutcome } from '../../../libs/event-sourcing/index.js';
import { CLOCK, type Clock } from '../../../libs/web/http/app/clock.js';
import { type Acting, COMMAND_MECHANISM, StreamOf, TIME_ZONE } from '../../commands/index.js';
import type { CaseEvent, HoldingCase, Reservation } from '../domain/index.js';
import {
  caseEvolution,
  caseStream,
  countsOn,
  releaseMember,
  reservationEvolution,
  reservationStream,
  reserveMember,
  stillHeld,
} from '../domain/index.js';

/** Longer than an append can take before the store gives it up: see docs/decisions/0002-what-one-stream-cannot-guard.md. */
export const CLAIM_LASTS_MS = 120_000;

/** The streams in which cases compete for a member. */
@Injectable()
export class ReservationStreams extends StreamOf(reservationEvolution, reservationStream) {
  constructor(
    @Inject(COMMAND_MECHANISM) mechanism: CommandMechanism,
    @Inject(TIME_ZONE) zone: string,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super(mechanism, zone);
  }

  /**
   * Takes the member for the case until the command appears in its stream or the claim runs out. A member whom another
   * case has left behind is free.
   *
   * @param claim names this try of the command
   * @throws Refusal `already_deployed`
   */
  async reserve(memberId: string, caseId: string, claim: string, acting: Acting): Promise<void> {
    await this.handle({ right: 'reserve', id: memberId, acting: attempt(acting) }, async (state) => {
      const other = state.held && state.held.caseId !== caseId ? state.held.caseId : null;
      const now = this.clock.now();
      return reserveMember(
        {
          caseId,
          claim,
          commandId: acting.commandId,
          until: new Date(now.getTime() + CLAIM_LASTS_MS).toISOString(),
          now: now.toISOString(),
          holder: other === null ? null : await this.holder(other, memberId),
        },
        state,
      );
    });
  }

  /** Lets the member go where the case has no more use for them. @param givenUp a claim that has stored nothing */
  async release(memberId: string, caseId: string, acting: Acting, givenUp?: string): Promise<CommandOutcome> {
    return this.handle({ right: 'reserve', id: memberId, acting: attempt(acting) }, async (state) => {
      // The case is read after the reservation: whoever claims the member in between makes this append fail.
      const holder = await this.holder(caseId, memberId);
      return releaseMember({ caseId, holder, now: this.clock.now().toISOString(), givenUp }, state);
    });
  }

  /** Whether another case has the member at this moment. */
  async isHeldElsewhere(memberId: string, caseId: string, { held }: Reservation): Promise<boolean> {
    if (!held || held.caseId === caseId) return false;
    return stillHeld(held, await this.holder(held.caseId, memberId), this.clock.now().toISOString());
  }

  private async holder(caseId: string, memberId: string): Promise<HoldingCase> {
    const history = await this.mechanism.store.read<CaseEvent>(caseStream(caseId));
    return {
      countsOnMember: countsOn(understand(this.mechanism.versions, caseEvolution, history).state, memberId),
      commandIds: new Set(history.map(({ metadata }) => metadata.commandId)),
    };
  }
}

/**
 * A reservation is taken and let go again, perhaps several times for one command, so that finding the command in the
 * member's stream says nothing. Every attempt has an id of its own; what is there to do is told by the state.
 */
function attempt(acting: Acting): Acting {
  return { ...acting, commandId: randomUUID(), ifRevision: undefined };
}
