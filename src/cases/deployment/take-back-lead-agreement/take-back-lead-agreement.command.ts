import { Decision, Endpoint, Id, OneOf } from '../../../commands/index.js';
import type { CorrectionReason } from '../../../vocabulary/index.js';
import { CaseCommand } from '../../case-command.js';
import { whyCorrected } from '../../case-questions.js';
import { factsOfMember } from '../deployment-facts-lookup.js';
import { whoOnPage } from '../deployment-questions.js';
import { takeBackLeadAgreement } from './take-back-lead-agreement.decision.js';

/** The lead did not say yes to this member. */
export class TakeBackLeadAgreement extends CaseCommand({
  route: 'lead-agreements/take-back',
  right: 'work_on_case',
  tag: 'deployment',
  words: {
    title: { en: "Take the lead's yes back", es: 'Retirar el sí de quien lidera' },
    send: { en: 'Take it back', es: 'Retirarlo' },
    done: {
      en: "The lead's yes is taken back. If the member was on the team by it, they have stood down.",
      es: 'El sí de quien lidera está retirado. Si el miembro estaba en el equipo por él, se ha retirado.',
    },
  },
}) {
  @Id(whoOnPage) readonly memberId: string;
  @OneOf('correctionReason', whyCorrected) readonly reason: CorrectionReason;
}

export class TakeBackLeadAgreementApi extends Endpoint(TakeBackLeadAgreement) {}
export class TakeBackLeadAgreementHandler extends Decision(TakeBackLeadAgreement, takeBackLeadAgreement, factsOfMember) {}
