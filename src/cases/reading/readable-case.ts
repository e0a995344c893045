import { refuseMissing } from '../../../libs/event-sourcing/index.js';
import type { CaseStreams } from '../case-streams.js';
import type { Case } from '../domain/case.state.js';
import { mayRead, type Reader } from '../domain/case-readers.js';

/**
 * The case as it is at this moment, for somebody who may see it: folded from its events, so that whoever has left the
 * team sees nothing from then on. A case of others and one that does not exist are told apart by nobody.
 *
 * @throws Refusal `case_not_found`
 */
export async function readableCase(cases: CaseStreams, caseId: string, reader: Reader): Promise<Case> {
  const state = await cases.now(caseId);
  if (state.status !== 'none' && mayRead(reader, state)) return state;
  return refuseMissing('case_not_found', {
    en: 'There is no such case among those you can see. Look it up in the case list.',
    es: 'No existe ese caso entre los que usted puede ver. Búsquelo en la lista de casos.',
  });
}
