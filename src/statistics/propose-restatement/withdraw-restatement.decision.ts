import { refuse } from '../../../libs/event-sourcing/index.js';
import type { Deciding } from '../../vocabulary/index.js';
import { isDecided, type Restatement, type RestatementEvent } from '../domain/index.js';

/**
 * Takes a proposal back before it is decided; only whoever made it can. Nothing to do where none is there.
 *
 * @throws Refusal `restatement_is_decided`, `not_your_proposal`
 */
export function withdrawRestatement({ actor }: Pick<Deciding, 'actor'>, { proposed, agreed }: Restatement): readonly RestatementEvent[] {
  if (agreed !== null) isDecided();
  if (proposed === null) return [];
  if (proposed.by !== actor)
    refuse('not_your_proposal', {
      en: 'Somebody else proposed this. Only they can withdraw it; a privacy officer can decline it.',
      es: 'Lo propuso otra persona. Solo ella puede retirarlo; la oficina de privacidad puede rechazarlo.',
    });
  return [{ type: 'RestatementWithdrawn', data: { by: actor } }];
}
