import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { CommandMechanism } from '../../libs/event-sourcing/index.js';
import { CLOCK, type Clock } from '../../libs/web/http/app/clock.js';
import { type Acting, COMMAND_MECHANISM, StreamOf, TIME_ZONE } from '../commands/index.js';
import { leaveOffice, type Office, officeEvolution, officeStream } from './domain/index.js';
import { RoleHoldersNow } from './role-holders-now.js';

/** Longer than an append can take before the store gives it up: see docs/decisions/0002-what-one-stream-cannot-guard.md. */
const CLAIM_LASTS_MS = 120_000;

/** The streams in which those meet who are about to lose a role of which somebody must be left. */
@Injectable()
export class OfficeStreams extends StreamOf(officeEvolution, officeStream) {
  constructor(
    @Inject(COMMAND_MECHANISM) mechanism: CommandMechanism,
    @Inject(TIME_ZONE) zone: string,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly holders: RoleHoldersNow,
  ) {
    super(mechanism, zone);
  }

  /** @throws Refusal `last_of_role` */
  async leave(office: Office, personId: string, claim: string, acting: Acting): Promise<void> {
    await this.handle({ right: 'leave', id: office, acting: attempt(acting) }, async (leaving) => {
      const holders = await this.holders.of(office, [acting.actor]);
      const now = this.clock.now();
      const until = new Date(now.getTime() + CLAIM_LASTS_MS).toISOString();
      return leaveOffice({ personId, claim, until, now: now.toISOString(), holders }, leaving);
    });
  }

  /** Nothing came of the claim. */
  async keep(office: Office, claim: string, acting: Acting): Promise<void> {
    await this.handle({ right: 'leave', id: office, acting: attempt(acting) }, (leaving) =>
      leaving.some((each) => each.claim === claim) ? [{ type: 'OfficeKept', data: { claim } }] : [],
    );
  }
}

/** One command may try several times, so that each try has an id of its own: what is there to do is told by the state. */
function attempt(acting: Acting): Acting {
  return { ...acting, commandId: randomUUID(), ifRevision: undefined };
}
