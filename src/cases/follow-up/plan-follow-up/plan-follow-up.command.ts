import { IsOptional } from 'class-validator';
import { DayOrTime, Decision, Endpoint, OneOf } from '../../../commands/index.js';
import type { FollowUpKind, When } from '../../../vocabulary/index.js';
import { CaseCommand } from '../../case-command.js';
import { dayIsEnough } from '../../case-questions.js';
import { OwnedBy, mayOwn, type OwnerFields } from '../owner-fields.js';
import { planFollowUp } from './plan-follow-up.decision.js';

/** A follow-up beside the ladder. */
export class PlanFollowUp extends CaseCommand({
  route: 'follow-ups',
  right: 'work_on_case',
  words: {
    title: { en: 'Plan one more', es: 'Planificar uno más' },
    send: { en: 'Plan it', es: 'Planificarlo' },
    done: { en: 'The follow-up is planned.', es: 'El seguimiento está planificado.' },
  },
}) {
  @OneOf('followUpKind', { en: 'What kind?', es: '¿De qué tipo?' }) readonly kind: FollowUpKind;
  @DayOrTime({ en: 'When is it due?', es: '¿Cuándo vence?', hint: dayIsEnough })
  readonly dueAt: When;
  @IsOptional() @OwnedBy({ en: 'Whose is it?', es: '¿De quién es?' }) readonly owner?: OwnerFields;
}

export class PlanFollowUpApi extends Endpoint(PlanFollowUp) {}
export class PlanFollowUpHandler extends Decision(PlanFollowUp, planFollowUp, mayOwn) {}
