import type { PersonRole } from '../../vocabulary/index.js';

/** Who asks a question of the roster. */
export interface Asker {
  readonly actor: string;
  readonly roles: readonly PersonRole[];
}
