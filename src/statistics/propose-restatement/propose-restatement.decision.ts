import { refuse } from '../../../libs/event-sourcing/index.js';
import type { Said } from '../../commands/index.js';
import type { Deciding } from '../../vocabulary/index.js';
import { isDecided, type Restatement, type RestatementEvent } from '../domain/index.js';
import type { ProposeRestatement } from './propose-restatement.command.js';

/** By release of a year, what came of it; null where its day has not come. */
export interface YearThatIsOut {
  readonly verdicts: readonly ('published' | 'skipped' | null)[];
}

/**
 * Proposes to restate a whole year, once it is out and if all of it came out: beside a skipped release, a second version would tell of the
 * first one what the skip kept back.
 *
 * @throws Refusal `restatement_is_decided`, `year_is_not_out`, `year_has_a_skip`, `restatement_is_proposed`
 */
export function proposeRestatement(
  { reason, actor, verdicts }: Said<ProposeRestatement> & YearThatIsOut & Pick<Deciding, 'actor'>,
  { proposed, agreed }: Restatement,
): readonly RestatementEvent[] {
  if (agreed !== null) isDecided();
  if (verdicts.length === 0 || verdicts.includes(null))
    refuse('year_is_not_out', {
      en: 'This year is not out as a whole. Wait for the release of the year; what is not out can be held.',
      es: 'Este año no ha salido entero. Espere a la publicación del año; lo que no ha salido se puede retener.',
    });
  if (verdicts.includes('skipped'))
    refuse('year_has_a_skip', {
      en: 'A release of this year was skipped, and beside it a second version would tell too much. Leave the year as it is.',
      es: 'Se omitió una publicación de este año, y junto a ella una segunda versión diría demasiado. Deje el año como está.',
    });
  if (proposed?.by === actor && proposed.reason === reason) return [];
  if (proposed !== null)
    refuse('restatement_is_proposed', {
      en: 'A restatement of this year is proposed already. Wait until it is decided or withdrawn.',
      es: 'Ya hay una rectificación propuesta de este año. Espere a que se decida o se retire.',
    });
  return [{ type: 'RestatementProposed', data: { reason, by: actor } }];
}
