import { refuse } from '../../../libs/event-sourcing/index.js';
import type { CloseReason } from '../../vocabulary/index.js';
import type { Case } from './case.state.js';

/** A request that was never triaged is closed as an error and as nothing else. @throws Refusal `not_triaged` */
export function checkCloseReason(because: CloseReason, { triage }: Case): void {
  if (triage || because === 'opened_in_error') return;
  refuse('not_triaged', {
    field: 'because',
    en: 'This request has not been triaged. Triage it, or decline it with a reason.',
    es: 'Esta solicitud aún no se evaluó. Evalúela, o rechácela con un motivo.',
  });
}
