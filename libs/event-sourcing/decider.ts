import type { DomainEvent } from './event.js';

/** How the events of a stream add up to what a decision must know. `evolve` never refuses: the past is not arguable. */
export interface Evolution<State, Event extends DomainEvent> {
  readonly initial: State;
  readonly evolve: (state: State, event: Event) => State;
}

/**
 * A decision: the events that a command causes in a state, an empty list when there is nothing to do.
 * Pure: clock, ids, actor and facts from elsewhere are data in the command.
 *
 * @throws Refusal when a rule says no
 */
export type Decide<Command, State, Event extends DomainEvent> = (command: Command, state: State) => readonly Event[];

/**
 * For the end of a `switch` over all types of events: a release reads what the next one writes, and an event that it does
 * not know yet changes nothing for it. The type makes sure that every known one has its case.
 */
export function unknownEvent<State>(state: State, _event: never): State {
  return state;
}

/** Folds events, oldest first, into the state after them. */
export function fold<State, Event extends DomainEvent>(evolution: Evolution<State, Event>, events: Iterable<Event>): State {
  let state = evolution.initial;
  for (const event of events) state = evolution.evolve(state, event);
  return state;
}
