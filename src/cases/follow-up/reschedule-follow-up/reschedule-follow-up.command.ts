import { DayOrTime, Decision, Endpoint, OneOf } from '../../../commands/index.js';
import type { DeviationReason, When } from '../../../vocabulary/index.js';
import { CaseCommand } from '../../case-command.js';
import { dayIsEnough } from '../../case-questions.js';
import { rescheduleFollowUp } from './reschedule-follow-up.decision.js';

/** An open follow-up moves to another date. */
export class RescheduleFollowUp extends CaseCommand({
  route: 'follow-ups/:followUpId/reschedule',
  right: 'settle_follow_up',
  words: {
    title: { en: 'Move to another date', es: 'Pasarlo a otra fecha' },
    send: { en: 'Move it', es: 'Pasarlo' },
    done: { en: 'The follow-up is moved.', es: 'El seguimiento pasó a otra fecha.' },
  },
}) {
  @DayOrTime({ en: 'To when?', es: '¿A cuándo?', hint: dayIsEnough }) readonly dueAt: When;
  @OneOf('deviationReason', { en: 'Why?', es: '¿Por qué?' }) readonly because: DeviationReason;
}

export class RescheduleFollowUpApi extends Endpoint(RescheduleFollowUp) {}
export class RescheduleFollowUpHandler extends Decision(RescheduleFollowUp, rescheduleFollowUp) {}
