import { Decision, Endpoint, OneOf } from '../../../commands/index.js';
import type { CloseReason } from '../../../vocabulary/index.js';
import { CaseCommand } from '../../case-command.js';
import { closeCase } from './close-case.decision.js';

/** A case ends. */
export class CloseCase extends CaseCommand({
  route: 'close',
  right: 'work_on_case',
  words: {
    title: { en: 'Close this case', es: 'Cerrar este caso' },
    sure: {
      en: 'Nothing more can be recorded in it. A day from now its contacts are destroyed for good: reopened later, the case comes back without them.',
      es: 'No se podrá registrar nada más en él. Dentro de un día sus contactos se destruyen para siempre: si se reabre después, el caso vuelve sin ellos.',
    },
    send: { en: 'Close the case', es: 'Cerrar el caso' },
    done: { en: 'The case is closed.', es: 'El caso está cerrado.' },
  },
}) {
  @OneOf('closeReason', {
    en: 'Why is it closed?',
    es: '¿Por qué se cierra?',
    hint: {
      en: 'A day after that its contacts are destroyed. Counts and codes stay.',
      es: 'Un día después se destruyen sus contactos. Quedan números y códigos.',
    },
  })
  readonly because: CloseReason;
}

export class CloseCaseApi extends Endpoint(CloseCase) {}
export class CloseCaseHandler extends Decision(CloseCase, closeCase) {}
