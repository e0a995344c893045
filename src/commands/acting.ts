import type { CommandContext } from '../../libs/event-sourcing/index.js';
import type { PersonRole } from '../vocabulary/index.js';

/** The command context of this program: who acts, with the roles that the roster gave them when the command arrived. */
export interface Acting extends CommandContext {
  readonly roles: readonly PersonRole[];
}
