import { derivedId, unknownEvent, type DomainEvent, type Evolution } from '../../libs/event-sourcing/index.js';
import { nameKey } from '../../libs/text/index.js';

/**
 * Somebody or something is to bear this name, in its own stream, before `until` (ISO 8601 in UTC). Whether it came to that, and still
 * is so, its own stream tells; a claim that came to nothing no longer counts after that. The name itself stands there alone.
 */
export type NameTaken = DomainEvent<'NameTaken', { readonly bearer: string; readonly until: string }>;

/** Everything that ever claimed a name, each once, with its last claim. */
export type TakenName = readonly NameTaken['data'][];

export const takenNameEvolution: Evolution<TakenName, NameTaken> = {
  initial: [],
  evolve(state, event) {
    if (event.type !== 'NameTaken') return unknownEvent(event.type);
    return [...state.filter(({ bearer }) => bearer !== event.data.bearer), event.data];
  },
};

/** Name of the stream in which those compete for a name who would be taken for one another. */
export function takenNameStream(id: string): string {
  return `name-${id}`;
}

/** The same id for names that differ in case, accents, blanks and punctuation alone. @param of what bears it, such as `agency` */
export function takenNameId(namespace: string, of: string, name: string): string {
  return derivedId(namespace, `the name of a ${of}: ${nameKey(name)}`);
}
