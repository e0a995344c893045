import { refuse } from '../../../../libs/event-sourcing/index.js';
import type { Told } from '../../../commands/index.js';
import { already } from '../../../vocabulary/index.js';
import { type CaseEvent, type CaseState, isChosen, open } from '../../domain/index.js';
import type { CorrectStandDown } from './correct-stand-down.command.js';

/**
 * Corrects why a team, or one of it, stood down. That somebody stood down because of a conflict, or was deactivated, was no
 * reason that anybody chose: it stays.
 *
 * @throws Refusal `nobody_stood_down`, `recorded_otherwise`
 */
export function correctStandDown(command: Told<CorrectStandDown>, state: CaseState): readonly CaseEvent[] {
  const { memberId, because, reason } = command;
  const { deployments } = open(state);
  const { deploymentId = deployments.at(-1)?.id } = command;
  const deployment = deployments.find(({ id }) => id === deploymentId);
  const before = memberId === undefined ? deployment?.stoodDownBecause : deployment?.members[memberId]?.stoodDownBecause;
  if (!deployment || !isChosen(before))
    refuse('nobody_stood_down', {
      field: memberId === undefined ? 'because' : 'memberId',
      en: 'Nobody has stood down here for a reason that could be corrected.',
      es: 'Aquí nadie se ha retirado por un motivo que se pueda corregir.',
    });
  const { correctedBecause = reason } = memberId === undefined ? deployment : deployment.members[memberId]!;
  if (before === because) return already(correctedBecause === reason, 'reason');
  const whom = memberId === undefined ? {} : { memberId };
  return [{ type: 'StandDownCorrected', data: { deploymentId: deployment.id, ...whom, because, reason } }];
}
