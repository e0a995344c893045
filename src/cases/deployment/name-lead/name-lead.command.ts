import { Decision, Endpoint, Id } from '../../../commands/index.js';
import { CaseCommand } from '../../case-command.js';
import { whoOfTeam } from '../deployment-questions.js';
import { nameLead } from './name-lead.decision.js';

/** One of those who accepted leads. */
export class NameLead extends CaseCommand({
  route: 'lead',
  right: 'decide_request',
  tag: 'deployment',
  words: {
    title: { en: 'Name as lead', es: 'Nombrar para liderar' },
    send: { en: 'Name as lead', es: 'Nombrar para liderar' },
    done: { en: 'The lead is named.', es: 'Ya hay quien lidera.' },
  },
}) {
  @Id(whoOfTeam) readonly memberId: string;
}

export class NameLeadApi extends Endpoint(NameLead) {}
export class NameLeadHandler extends Decision(NameLead, nameLead) {}
