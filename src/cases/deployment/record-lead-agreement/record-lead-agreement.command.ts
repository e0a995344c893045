import { Decision, Endpoint, Id } from '../../../commands/index.js';
import { CaseCommand } from '../../case-command.js';
import { factsOfMember } from '../deployment-facts-lookup.js';
import { whoOnPage } from '../deployment-questions.js';
import { recordLeadAgreement } from './record-lead-agreement.decision.js';

/** The lead says yes to a member who is "ask the lead". */
export class RecordLeadAgreement extends CaseCommand({
  route: 'lead-agreements',
  right: 'work_on_case',
  tag: 'deployment',
  words: {
    title: { en: "Record the lead's yes", es: 'Registrar el sí de quien lidera' },
    send: { en: "Record the lead's yes", es: 'Registrar el sí de quien lidera' },
    done: {
      en: "The lead's yes is recorded. The member can be invited, or go with the team.",
      es: 'El sí de quien lidera queda registrado. Se puede invitar al miembro, o puede ir con el equipo.',
    },
  },
}) {
  @Id(whoOnPage) readonly memberId: string;
}

export class RecordLeadAgreementApi extends Endpoint(RecordLeadAgreement) {}
export class RecordLeadAgreementHandler extends Decision(RecordLeadAgreement, recordLeadAgreement, factsOfMember) {}
