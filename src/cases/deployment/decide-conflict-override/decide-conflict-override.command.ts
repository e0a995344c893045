import { Choice, Decision, Endpoint } from '../../../commands/index.js';
import { CaseCommand } from '../../case-command.js';
import { factsOfMember } from '../deployment-facts-lookup.js';
import { decideConflictOverride } from './decide-conflict-override.decision.js';

/** What an approver may say to an override. */
export type OverrideDecision = 'granted' | 'refused';
const decisions: readonly OverrideDecision[] = ['granted', 'refused'];

/** An approver decides whether a member may go in spite of a conflict. */
export class DecideConflictOverride extends CaseCommand({
  route: 'conflict-overrides/:memberId/decision',
  right: 'decide_approval',
  tag: 'deployment',
  words: {
    title: { en: 'Decide as an approver', es: 'Decidir como persona aprobadora' },
    send: { en: 'Decide', es: 'Decidir' },
    done: { en: 'Your decision is recorded.', es: 'Su decisión está registrada.' },
  },
}) {
  @Choice('decision', decisions, { en: 'May this member go?', es: '¿Puede ir este miembro?' })
  readonly decision: OverrideDecision;
}

export class DecideConflictOverrideApi extends Endpoint(DecideConflictOverride) {}
export class DecideConflictOverrideHandler extends Decision(DecideConflictOverride, decideConflictOverride, factsOfMember) {}
