import { Decision, Endpoint } from '../../../commands/index.js';
import { CaseCommand } from '../../case-command.js';
import { pinnedPolicy } from '../../neighbours.js';
import { undoOutcome } from './undo-outcome.decision.js';

/** The last tap is taken back. */
export class UndoOutcome extends CaseCommand({
  route: 'follow-ups/:followUpId/outcome/undo',
  right: 'settle_follow_up',
  words: {
    title: { en: 'Undo', es: 'Deshacer' },
    send: { en: 'Undo', es: 'Deshacer' },
    done: {
      en: 'The outcome was taken back. The follow-up is open again.',
      es: 'El resultado se deshizo. El seguimiento está abierto otra vez.',
    },
  },
}) {}

export class UndoOutcomeApi extends Endpoint(UndoOutcome) {}
export class UndoOutcomeHandler extends Decision(UndoOutcome, undoOutcome, pinnedPolicy) {}
