import { Decision, Endpoint, Id, OneOf } from '../../../commands/index.js';
import type { OverrideReason } from '../../../vocabulary/index.js';
import { CaseCommand } from '../../case-command.js';
import { factsOfMember } from '../deployment-facts-lookup.js';
import { whoOnPage } from '../deployment-questions.js';
import { askConflictOverride } from './ask-conflict-override.decision.js';

/** An approver is asked to let a member go in spite of a conflict. */
export class AskConflictOverride extends CaseCommand({
  route: 'conflict-overrides',
  right: 'work_on_case',
  tag: 'deployment',
  words: {
    title: { en: 'Ask an approver to allow a member', es: 'Pedir a una persona aprobadora que permita a un miembro' },
    send: { en: 'Ask', es: 'Pedir' },
    done: { en: 'An approver is asked.', es: 'Se pidió a una persona aprobadora.' },
  },
}) {
  @Id(whoOnPage) readonly memberId: string;
  @OneOf('overrideReason', { en: 'Why this member all the same?', es: '¿Por qué este miembro, a pesar de todo?' })
  readonly reason: OverrideReason;
}

export class AskConflictOverrideApi extends Endpoint(AskConflictOverride) {}
export class AskConflictOverrideHandler extends Decision(AskConflictOverride, askConflictOverride, factsOfMember) {}
