import { understand, type Evolution, type StoredEvent } from '../../../libs/event-sourcing/index.js';
import { admitToCase, type Case, type CaseEvent, caseEvolution, type CaseState, existing, type Reader } from '../domain/index.js';
import type { CaseStreams } from '../case-streams.js';
import { withoutSealed } from './without-sealed.js';

/** A case as it is at this moment, and how it came to be so. Of what is sealed both say that it is there, and no more. */
export interface ReadableCase<Who extends Reader = Reader> {
  /** Who asked, with the roles that count in this case. */
  readonly reader: Who;
  readonly state: Case;
  /** Oldest first. Of an event that cannot be understood nothing but its type. */
  readonly history: readonly StoredEvent<CaseEvent>[];
  /** Revisions of the events that cannot be understood, since they are of a newer release or damaged: `state` is without them. */
  readonly unknown: ReadonlySet<number>;
}

const withoutSealedValues: Evolution<CaseState, CaseEvent> = {
  ...caseEvolution,
  evolve: (state, event) => caseEvolution.evolve(state, withoutSealed(event)),
};

/**
 * The case for somebody who may see it: one read of its stream, so that it is never late and whoever has left the team
 * sees nothing from then on. A case of others and one that does not exist are told apart by nobody.
 *
 * @param until a revision, for the case as it was then; who may see it is asked of the case as it is now
 * @throws Refusal `case_not_found`
 */
export async function readableCase<Who extends Reader>(
  cases: CaseStreams,
  caseId: string,
  reader: Who,
  until?: number,
): Promise<ReadableCase<Who>> {
  const all = await cases.history(caseId);
  const now = understand(cases.mechanism.versions, withoutSealedValues, all);
  const standing = await cases.standing(reader, now.state);
  admitToCase('see_case', standing, now.state);
  const kept = until === undefined ? all : all.filter(({ revision }) => revision <= until);
  const { state, unknown } = until === undefined ? now : understand(cases.mechanism.versions, withoutSealedValues, kept);
  const history = kept.map((stored) => ({ ...stored, event: unknown.has(stored.revision) ? named(stored) : withoutSealed(stored.event) }));
  return { state: existing(state), history, unknown, reader: standing };
}

/** What could be sealed in it nobody knows. */
function named({ event: { type } }: StoredEvent<CaseEvent>): CaseEvent {
  return { type, data: {} } as CaseEvent;
}
