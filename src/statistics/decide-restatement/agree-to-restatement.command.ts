import { Decision, Endpoint } from '../../commands/index.js';
import { RestatementCommand } from '../release-streams.js';
import { agreeToRestatement } from './agree-to-restatement.decision.js';

/** A privacy officer who did not propose it agrees that a year is restated. */
export class AgreeToRestatement extends RestatementCommand({
  route: 'agree',
  right: 'decide_restatement',
  dangerous: true,
  words: {
    title: { en: 'Agree to the restatement', es: 'Aceptar la rectificación' },
    hint: {
      en: 'The year is counted anew as its records stand now. A second version comes out only where both together tell nothing of what is hidden; otherwise the year stays as it is, and its readers do not learn that it was tried. There is no second try, unless nothing of it was otherwise yet.',
      es: 'El año se cuenta de nuevo según estén ahora sus registros. Solo sale una segunda versión si ambas juntas no dicen nada de lo oculto; si no, el año queda como está y quien lo lee no sabe que se intentó. No hay un segundo intento, salvo que todavía no hubiera nada distinto.',
    },
    send: { en: 'Agree', es: 'Aceptar' },
    done: { en: 'Agreed. The year is being counted anew.', es: 'Aceptado. El año se está contando de nuevo.' },
  },
}) {}

export class AgreeToRestatementApi extends Endpoint(AgreeToRestatement) {}
export class AgreeToRestatementHandler extends Decision(AgreeToRestatement, agreeToRestatement) {}
