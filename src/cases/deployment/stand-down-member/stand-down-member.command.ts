import { Decision, Endpoint, OneOf } from '../../../commands/index.js';
import type { StandDownReason } from '../../../vocabulary/index.js';
import { CaseCommand } from '../../case-command.js';
import { whyStandDown } from '../deployment-questions.js';
import { standDownMember } from './stand-down-member.decision.js';

/** One member goes no more, or need not answer any more. */
export class StandDownMember extends CaseCommand({
  route: 'team/:memberId/stand-down',
  right: 'work_on_case',
  tag: 'deployment',
  words: {
    title: { en: 'Stand down one member, or withdraw an invitation', es: 'Retirar a un miembro, o una invitación' },
    send: { en: 'Stand down', es: 'Retirar' },
    done: { en: 'The member has stood down.', es: 'El miembro se retiró.' },
  },
}) {
  @OneOf('standDownReason', whyStandDown) readonly reason: StandDownReason;
}

export class StandDownMemberApi extends Endpoint(StandDownMember) {}
export class StandDownMemberHandler extends Decision(StandDownMember, standDownMember) {}
