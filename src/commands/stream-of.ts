import { Inject, Injectable } from '@nestjs/common';
import {
  derivedId,
  handleCommand,
  isOf,
  Refusal,
  type CommandMechanism,
  type CommandOutcome,
  type DomainEvent,
  type Evolution,
  type StoredEvent,
  Turns,
  understand,
} from '../../libs/event-sourcing/index.js';
import type { Deciding } from '../vocabulary/index.js';
import type { Acting } from './acting.js';

export const COMMAND_MECHANISM = Symbol('command mechanism');
export const TIME_ZONE = Symbol('time zone of the program');

/** What is asked of a stream, by whom, and under which right of the table. */
export interface Asked<Right extends string> {
  readonly right: Right;
  readonly id: string;
  readonly acting: Acting;
  /** The command itself: whom or what it names, where that decides who may. */
  readonly about?: object;
}

/** What stands where a command that is about to be sent will be decided. */
export interface Admitted<State> {
  /** Before the command was recorded, where it is. */
  readonly state: State;
  /** It is recorded already: what is sent now is a repeat. */
  readonly repeated: boolean;
}

/** What was recorded in a stream, as somebody is told of it. */
export interface Recorded<Event extends DomainEvent> {
  readonly revision: number;
  /** Null for an entry of a newer release, or a damaged one: that there is one is all that can be said. */
  readonly event: Event | null;
  readonly actor: string;
  /** ISO 8601 in UTC. */
  readonly enteredAt: string;
}

/** A turn: longer than a decision takes with a store that answers. A wait: shorter than a person's patience. */
const TURN_LIMITS = { turnMs: 2000, waitMs: 15_000 };

/** Lets through whoever may do this. @throws Refusal with the sentence of the right, or as if nothing were there */
export type Admit<State, Right extends string> = (right: Right, asking: Acting, state: State, about: { readonly id: string }) => void;

/**
 * The class behind every kind of stream, `class AgencyStreams extends StreamOf(…) {}`: decisions on one stream, and its state
 * as of now, folded from events and so never late.
 *
 * @param name of the stream with this id
 * @param admit left out where only other commands come here, which have asked
 */
export function StreamOf<State, Event extends DomainEvent, Right extends string>(
  evolution: Evolution<State, Event>,
  name: (id: string) => string,
  admit: Admit<State, Right> = () => undefined,
) {
  @Injectable()
  class OneStream {
    /** What `admitted` read for a command that is on its way: its decision need not read it again at first. */
    private readonly readFor = new WeakMap<Acting, { readonly id: string; readonly history: readonly StoredEvent<Event>[] }>();

    private readonly turns = new Turns(TURN_LIMITS);

    constructor(
      @Inject(COMMAND_MECHANISM) readonly mechanism: CommandMechanism,
      @Inject(TIME_ZONE) readonly zone: string,
    ) {}

    /** Everything that has happened, oldest first; nothing where there is no such stream. */
    history(id: string): Promise<readonly StoredEvent<Event>[]> {
      return this.mechanism.store.read<Event>(name(id));
    }

    /** As far as it can be understood: who shows it says so where he must, who decides on it refuses. */
    after(history: readonly StoredEvent<Event>[]): State {
      return understand(this.mechanism.versions, evolution, history).state;
    }

    /** What was recorded after this revision, last first. */
    async since(id: string, revision: number): Promise<readonly Recorded<Event>[]> {
      const history = await this.history(id);
      const { unknown } = understand(this.mechanism.versions, evolution, history);
      return history
        .filter((stored) => stored.revision > revision)
        .map((stored) => ({
          revision: stored.revision,
          event: unknown.has(stored.revision) ? null : stored.event,
          actor: stored.metadata.actor,
          enteredAt: stored.metadata.recordedAt,
        }))
        .reverse();
    }

    /** As `admit`; overridden where it depends on what stands elsewhere. */
    admit(right: Right, asking: Acting, state: State, about: { readonly id: string }): void | Promise<void> {
      admit(right, asking, state, about);
    }

    async now(id: string): Promise<State> {
      return this.after(await this.history(id));
    }

    /**
     * For what must be done before a command, such as sealing, which makes a key: lets somebody through who may do this, or
     * who did it already.
     *
     * @throws Refusal as `handle` does of a right
     */
    async admitted({ right, id, acting, about }: Asked<Right>): Promise<Admitted<State>> {
      const history = await this.history(id);
      const first = history.findIndex((stored) => isOf(acting, stored));
      const repeated = first !== -1;
      const state = this.after(repeated ? history.slice(0, first) : history);
      if (!repeated) await this.admit(right, acting, state, { ...about, id });
      this.readFor.set(acting, { id, history });
      return { state, repeated };
    }

    /**
     * Whether somebody may do this to a stream in which nothing was recorded yet, which is known without reading it. Where not, `admitted`
     * says why.
     */
    async mayBegin({ right, id, acting, about }: Asked<Right>): Promise<boolean> {
      try {
        await this.admit(right, acting, evolution.initial, { ...about, id });
        return true;
      } catch (error) {
        if (error instanceof Refusal) return false;
        throw error;
      }
    }

    /**
     * Runs one decision, rights first: a repeat of the person's own gets its first result, then the right is asked, and only
     * then the revision, the rules and the append. Commands on one stream wait for each other.
     *
     * @param decide gets the folded state and what a decision is told beside its command; may look up facts elsewhere
     * @throws Refusal · CommandIdReused · StaleRevision · RevisionConflict · StoreUnavailable · OutcomeUnknown
     */
    handle(
      { right, id, acting, about }: Asked<Right>,
      decide: (state: State, deciding: Deciding) => readonly Event[] | Promise<readonly Event[]>,
    ): Promise<CommandOutcome<Event>> {
      const { actor, roles, now, commandId } = acting;
      const stream = name(id);
      const deciding: Deciding = {
        actor,
        roles,
        now,
        commandId: derivedId(this.mechanism.namespace, `${stream}/${commandId}`),
        zone: this.zone,
      };
      const read = this.readFor.get(acting);
      this.readFor.delete(acting);
      return this.turns.take(stream, () =>
        handleCommand(this.mechanism, acting, stream, evolution, (state) => decide(state, deciding), {
          admit: (state) => this.admit(right, acting, state, { ...about, id }),
          history: read?.id === id ? read.history : undefined,
        }),
      );
    }
  }
  return OneStream;
}
