import { Decision, Endpoint } from '../../../commands/index.js';
import { CaseCommand } from '../../case-command.js';
import { OwnedBy, mayOwn, type OwnerFields } from '../owner-fields.js';
import { assignFollowUp } from './assign-follow-up.decision.js';

/** A follow-up goes to another owner. */
export class AssignFollowUp extends CaseCommand({
  route: 'follow-ups/:followUpId/assign',
  right: 'settle_follow_up',
  words: {
    title: { en: 'Give it to somebody else', es: 'Dárselo a otra persona' },
    send: { en: 'Give it over', es: 'Entregarlo' },
    done: { en: 'The follow-up has its new owner.', es: 'El seguimiento tiene otro responsable.' },
  },
}) {
  @OwnedBy({
    en: 'To whom?',
    es: '¿A quién?',
    hint: {
      en: 'There is exactly one owner at every moment. The desk is all coordinators together.',
      es: 'Hay exactamente un responsable en todo momento. La mesa es toda la coordinación.',
    },
  })
  readonly owner: OwnerFields;
}

export class AssignFollowUpApi extends Endpoint(AssignFollowUp) {}
export class AssignFollowUpHandler extends Decision(AssignFollowUp, assignFollowUp, mayOwn) {}
