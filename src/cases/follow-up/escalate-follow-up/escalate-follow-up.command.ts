import { Decision } from '../../../commands/index.js';
import { CaseCommand } from '../../case-command.js';
import type { EscalationLevel } from '../../domain/index.js';
import { pinnedPolicy } from '../../neighbours.js';
import { escalateFollowUp } from './escalate-follow-up.decision.js';

/** A follow-up is late; sent by the clock. */
export class EscalateFollowUp extends CaseCommand({ right: 'keep_by_the_clock' }) {
  readonly followUpId: string;
  readonly level: EscalationLevel;
}

export class EscalateFollowUpHandler extends Decision(EscalateFollowUp, escalateFollowUp, pinnedPolicy) {}
