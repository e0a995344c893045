import { Decision, Endpoint, OneOf } from '../../../commands/index.js';
import type { CorrectionReason } from '../../../vocabulary/index.js';
import { CaseCommand } from '../../case-command.js';
import { whyCorrected } from '../../case-questions.js';
import { factsOfMember } from '../deployment-facts-lookup.js';
import { takeBackConflictOverride } from './take-back-conflict-override.decision.js';

/** What an approver decided on letting a member go was a mistake. */
export class TakeBackConflictOverride extends CaseCommand({
  route: 'conflict-overrides/:memberId/decision/take-back',
  right: 'decide_approval',
  tag: 'deployment',
  words: {
    title: { en: 'Take this decision on a member back', es: 'Retirar esta decisión sobre un miembro' },
    send: { en: 'Take it back', es: 'Retirarla' },
    done: {
      en: 'The decision is taken back and waits again. If the member was on the team by it, they have stood down.',
      es: 'La decisión está retirada y vuelve a esperar. Si el miembro estaba en el equipo por ella, se ha retirado.',
    },
  },
}) {
  @OneOf('correctionReason', whyCorrected) readonly reason: CorrectionReason;
}

export class TakeBackConflictOverrideApi extends Endpoint(TakeBackConflictOverride) {}
export class TakeBackConflictOverrideHandler extends Decision(TakeBackConflictOverride, takeBackConflictOverride, factsOfMember) {}
