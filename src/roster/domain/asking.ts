import { forbid, refuseMissing } from '../../../libs/event-sourcing/index.js';
import type { PersonRole } from '../../vocabulary/index.js';

/** Who asks a question of the roster. */
export interface Asker {
  readonly actor: string;
  readonly roles: readonly PersonRole[];
}

/** The register of people is read by those who keep it (docs/domain.md section 2). @throws Refusal `roster_keepers_only` */
export function readersOnly({ roles }: Asker): void {
  if (roles.includes('coordinator') || roles.includes('administrator')) return;
  forbid('roster_keepers_only', {
    en: 'Only a coordinator or an administrator can read the register of people. Ask one of them.',
    es: 'Solo la coordinación o la administración pueden hacer esto. Pídaselo.',
  });
}

/** One's own record, for anybody; any, for those who keep the register. To others it looks as if there were none. */
export function ownOrReaders(asker: Asker, personId: string): void {
  if (asker.actor === personId || asker.roles.includes('coordinator') || asker.roles.includes('administrator')) return;
  personNotFound();
}

/** @throws Refusal `person_not_found` always */
export function personNotFound(): never {
  refuseMissing('person_not_found', {
    en: 'There is no such person. Look them up in the list of people, or add them.',
    es: 'No existe esa persona. Búsquela en la lista de personas, o añádala.',
  });
}
