import type { Said } from '../../commands/index.js';
import type { Release, ReleaseEvent } from '../domain/index.js';
import type { RestateRelease } from './restate-release.command.js';

/** Sets the second version beside the first one that is out; once. */
export function restateRelease({ restated }: Pick<Said<RestateRelease>, 'restated'>, { decided }: Release): readonly ReleaseEvent[] {
  const isFirst = decided?.document.verdict === 'published' && decided.document.version < restated.document.version;
  return isFirst ? [{ type: 'ReleaseRestated', data: restated }] : [];
}
