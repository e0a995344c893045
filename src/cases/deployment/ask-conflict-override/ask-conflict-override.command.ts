import { Decision, Endpoint, Id, OneOf } from '../../../commands/index.js';
import type { OverrideReason } from '../../../vocabulary/index.js';
import { CaseCommand } from '../../case-command.js';
import { factsOfMember } from '../deployment-facts-lookup.js';
import { whoOfTeam } from '../deployment-questions.js';
import { askConflictOverride } from './ask-conflict-override.decision.js';

const whoWithConflict = {
  ...whoOfTeam,
  hint: { en: 'Those of whom such a conflict is known.', es: 'De quienes consta un conflicto así.' },
};

/** An approver is asked to let a member go in spite of a conflict. */
export class AskConflictOverride extends CaseCommand({
  route: 'conflict-overrides',
  right: 'work_on_case',
  tag: 'deployment',
  words: {
    title: { en: 'Let somebody go in spite of a conflict', es: 'Que alguien vaya a pesar de un conflicto' },
    hint: {
      en: 'Their own agency asked, they witnessed it, or they supervise somebody concerned: by that they may not go. If they are needed all the same, an approver decides; until there is a yes, they do not go.',
      es: 'La agencia que pidió ayuda es la suya, lo presenció o supervisa a alguien afectado: por eso no puede ir. Si aun así hace falta, decide una persona aprobadora; mientras no haya un sí, no va.',
    },
    send: { en: 'Ask an approver', es: 'Preguntar a una persona aprobadora' },
    done: { en: 'An approver is asked.', es: 'Se preguntó a una persona aprobadora.' },
  },
}) {
  @Id(whoWithConflict) readonly memberId: string;
  @OneOf('overrideReason', { en: 'Why this member all the same?', es: '¿Por qué este miembro, a pesar de todo?' })
  readonly reason: OverrideReason;
}

export class AskConflictOverrideApi extends Endpoint(AskConflictOverride) {}
export class AskConflictOverrideHandler extends Decision(AskConflictOverride, askConflictOverride, factsOfMember) {}
