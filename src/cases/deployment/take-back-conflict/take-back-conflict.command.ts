import { Decision, Endpoint, Id, OneOf } from '../../../commands/index.js';
import type { CorrectionReason } from '../../../vocabulary/index.js';
import { CaseCommand } from '../../case-command.js';
import { whyCorrected } from '../../case-questions.js';
import { whoOfTeam } from '../deployment-questions.js';
import { takeBackConflict } from './take-back-conflict.decision.js';

/** A member never had the conflicts that are declared of them, also where an answer declared them that is corrected since. */
export class TakeBackConflict extends CaseCommand({
  route: 'conflicts/take-back',
  right: 'take_back_conflict',
  tag: 'deployment',
  words: {
    title: { en: 'This conflict was never so', es: 'Este conflicto nunca existió' },
    send: { en: 'Take it back', es: 'Retirarlo' },
    done: {
      en: 'The conflict is taken back. The member can be invited again.',
      es: 'El conflicto está retirado. Se puede volver a invitar al miembro.',
    },
  },
}) {
  @Id(whoOfTeam) readonly memberId: string;
  @OneOf('correctionReason', whyCorrected) readonly reason: CorrectionReason;
}

export class TakeBackConflictApi extends Endpoint(TakeBackConflict) {}
export class TakeBackConflictHandler extends Decision(TakeBackConflict, takeBackConflict) {}
