import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { CommandMechanism } from '../../libs/event-sourcing/index.js';
import { CLOCK, type Clock } from '../../libs/web/http/app/clock.js';
import { isSameName } from '../vocabulary/index.js';
import type { Acting } from './acting.js';
import { COMMAND_MECHANISM, StreamOf, TIME_ZONE } from './stream-of.js';
import { takenNameEvolution, takenNameId, takenNameStream } from './taken-names.js';

/** Longer than an append can take before the store gives it up: see docs/decisions/0002-what-one-stream-cannot-guard.md. */
const CLAIM_LASTS_MS = 120_000;

/** A name that somebody wants to give. */
export interface WantedName {
  /** What bears it, such as `agency`. */
  readonly of: string;
  readonly bearer: string;
  readonly name: string;
  /** Whoever gives it said that it is another one of that name. */
  readonly another: boolean;
  readonly acting: Pick<Acting, 'actor' | 'now'>;
  /** What is called so as far as is known, from before names were taken here; perhaps a little late. */
  readonly alike: () => Promise<readonly string[]>;
  /** The name of a bearer at this moment; null where there is none. */
  readonly nameOf: (bearer: string) => Promise<string | null>;
}

/** Asks whether there is something of that name already, so that two who register the same at once are not both first. */
@Injectable()
export class NameTaking extends StreamOf(takenNameEvolution, takenNameStream) {
  constructor(
    @Inject(COMMAND_MECHANISM) mechanism: CommandMechanism,
    @Inject(TIME_ZONE) zone: string,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super(mechanism, zone);
  }

  /** The name that is borne already; null where another one is meant, or where it is none: then it is taken for its bearer. */
  async known(wanted: WantedName): Promise<string | null> {
    const { of, bearer, name, another, acting, alike, nameOf } = wanted;
    if (another) return null;
    for (const other of await alike()) {
      const borne = other === bearer ? null : await nameOf(other);
      if (borne !== null && isSameName(borne, name)) return borne;
    }
    let known: string | null = null;
    const id = takenNameId(this.mechanism.namespace, of, name);
    const attempt = { actor: acting.actor, now: acting.now, roles: [], commandId: randomUUID() };
    await this.handle({ right: 'take_name', id, acting: attempt }, async (taken) => {
      const now = this.clock.now();
      known = null;
      for (const claim of taken.filter((each) => each.bearer !== bearer)) {
        const borne = await nameOf(claim.bearer);
        if (borne === null ? Date.parse(claim.until) > now.getTime() : isSameName(borne, name)) known = borne ?? name;
      }
      if (known !== null) return [];
      return [{ type: 'NameTaken', data: { bearer, until: new Date(now.getTime() + CLAIM_LASTS_MS).toISOString() } }];
    });
    return known;
  }
}
