import { Choice } from '../../../commands/index.js';
import { importScopes, type ImportScope, type PlannedAgency } from '../../import-agencies/import-plan.js';

/** What the second form carries of the file: read and checked again when it is sent. */
export class ImportForm {
  @Choice('importScope', importScopes, { en: 'Which of them?', es: '¿Cuáles?' }) readonly scope: ImportScope;
}

/** The lines that are to be registered, as a file of their own. */
export function fileOf(add: readonly PlannedAgency[]): string {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const lines = add.map(({ psapId, name, state, county, city }) => [psapId, quoted(name), state, quoted(county), quoted(city)].join(','));
  return ['PSAP ID,PSAP Name,State,County,City', ...lines].join('\n');
}
