import { Decision, Endpoint, OneOf, Rows, SomeOf } from '../../../commands/index.js';
import { disciplines, type Discipline, type OfferAnswer, type Program, type TriageOutcome } from '../../../vocabulary/index.js';
import { CaseCommand } from '../../case-command.js';
import { agencyOfCase } from '../../neighbours.js';
import { triageCase } from './triage-case.decision.js';

/** What a discipline said to the offer of support. */
export class OfferRow {
  @OneOf('discipline', { en: 'Discipline', es: 'Disciplina' }) readonly discipline: Discipline;
  @OneOf('offerAnswer', { en: 'What became of the offer?', es: '¿Qué pasó con la oferta?' }) readonly answer: OfferAnswer;
}

/** What is needed, who responds, and to whom support was offered. */
export class TriageCase extends CaseCommand({
  route: 'triage',
  right: 'decide_request',
  words: {
    title: { en: 'Triage this request', es: 'Evaluar esta solicitud' },
    send: { en: 'Save the triage', es: 'Guardar la evaluación' },
    done: {
      en: 'The triage is recorded. The follow-ups are planned by the policy.',
      es: 'La evaluación está registrada. Los seguimientos quedan planificados según la política.',
    },
  },
}) {
  @OneOf('triageOutcome', {
    en: 'What is needed?',
    es: '¿Qué hace falta?',
    hint: {
      en: 'Need decides, not the event. No intervention at all can be the right answer.',
      es: 'Decide la necesidad, no el suceso. Que no haga falta ninguna intervención puede ser la respuesta correcta.',
    },
  })
  readonly outcome: TriageOutcome;
  @SomeOf('program', { en: 'Which program responds?', es: '¿Qué programa responde?' }) readonly programs: readonly Program[];
  @Rows(() => OfferRow, disciplines.length, 'discipline', { en: 'To whom was support offered?', es: '¿A quién se ofreció apoyo?' })
  readonly offers: readonly OfferRow[];
}

export class TriageCaseApi extends Endpoint(TriageCase) {}
export class TriageCaseHandler extends Decision(TriageCase, triageCase, agencyOfCase) {}
