import { fold, refuseMissing, type StoredEvent } from '../../../libs/event-sourcing/index.js';
import type { CaseStreams } from '../case-streams.js';
import { caseEvolution } from '../domain/case.js';
import type { CaseEvent } from '../domain/case.events.js';
import type { Case } from '../domain/case.state.js';
import { mayRead, type Reader } from '../domain/case-readers.js';
import { withoutSealed } from './without-sealed.js';

/** A case as it is at this moment, and how it came to be so. Of what is sealed both say that it is there, and no more. */
export interface ReadableCase {
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
export async function readableCase(cases: CaseStreams, caseId: string, reader: Reader): Promise<ReadableCase> {
  const history = (await cases.history(caseId)).map((stored) => ({ ...stored, event: withoutSealed(stored.event) }));
  const state = fold(
    caseEvolution,
    history.map(({ event }) => event),
  );
  if (state.status !== 'none' && mayRead(reader, state)) return { state, history };
  return refuseMissing('case_not_found', {
    en: 'There is no such case among those you can see. Look it up in the case list.',
    es: 'No existe ese caso entre los que usted puede ver. Búsquelo en la lista de casos.',
  });
}
