import { Decision, Endpoint, OneOf } from '../../../commands/index.js';
import type { ReopenReason } from '../../../vocabulary/index.js';
import { CaseCommand } from '../../case-command.js';
import { reopenCase } from './reopen-case.decision.js';

/** A closed case begins again. */
export class ReopenCase extends CaseCommand({
  route: 'reopen',
  right: 'work_on_case',
  words: {
    title: { en: 'Reopen this case', es: 'Reabrir este caso' },
    send: { en: 'Reopen the case', es: 'Reabrir el caso' },
    done: { en: 'The case is open again.', es: 'El caso está abierto otra vez.' },
  },
}) {
  @OneOf('reopenReason', { en: 'Why is it opened again?', es: '¿Por qué se abre otra vez?' }) readonly reason: ReopenReason;
}

export class ReopenCaseApi extends Endpoint(ReopenCase) {}
export class ReopenCaseHandler extends Decision(ReopenCase, reopenCase) {}
