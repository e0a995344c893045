import { fold, type StoredEvent } from '../../../libs/event-sourcing/index.js';
import { admitToCase } from '../domain/case-admission.js';
import type { CaseStreams } from '../case-streams.js';
import { caseEvolution, existing } from '../domain/case.js';
import type { CaseEvent } from '../domain/case.events.js';
import type { Case } from '../domain/case.state.js';
import type { Reader } from '../domain/case-readers.js';
import { withoutSealed } from './without-sealed.js';

/** A case as it is at this moment, and how it came to be so. Of what is sealed both say that it is there, and no more. */
export interface ReadableCase<Who extends Reader = Reader> {
  /** Who asked, with the roles that count in this case. */
  readonly reader: Who;
  readonly state: Case;
  /** Oldest first. */
  readonly history: readonly StoredEvent<CaseEvent>[];
}

/**
 * The case for somebody who may see it: one read of its stream, so that it is never late and whoever has left the team
 * sees nothing from then on. A case of others and one that does not exist are told apart by nobody.
 *
 * @throws Refusal `case_not_found`
 */
export async function readableCase<Who extends Reader>(cases: CaseStreams, caseId: string, reader: Who): Promise<ReadableCase<Who>> {
  const history = (await cases.history(caseId)).map((stored) => ({ ...stored, event: withoutSealed(stored.event) }));
  const state = fold(
    caseEvolution,
    history.map(({ event }) => event),
  );
  const standing = await cases.standing(reader, state);
  admitToCase('see_case', standing, state);
  return { state: existing(state), history, reader: standing };
}
