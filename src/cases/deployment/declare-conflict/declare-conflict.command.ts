import { QueryBus } from '@nestjs/cqrs';
import { IsOptional } from 'class-validator';
import { Choice, Decision, Endpoint, Id, OneOf } from '../../../commands/index.js';
import { FindMembers } from '../../../roster/roster.queries.js';
import type { ConflictKind } from '../../../vocabulary/index.js';
import { CaseCommand } from '../../case-command.js';
import { answersSeen, type AnswerSeen } from '../../domain/index.js';
import { whichSeen } from '../answer-fields.js';
import { whoOnPage } from '../deployment-questions.js';
import { declareConflict } from './declare-conflict.decision.js';

/** Asked of the member themself as well, in words of their own page. */
export const whichConflict = { en: 'Which conflict?', es: '¿Qué conflicto?' };

/** Something speaks against a member in this case. */
export class DeclareConflict extends CaseCommand({
  route: 'conflicts',
  right: 'declare_conflict',
  tag: 'deployment',
  words: {
    title: { en: 'Declare a conflict of a member', es: 'Declarar un conflicto de un miembro' },
    sure: {
      en: "Whoever is on the confirmed team stands down at once: their follow-ups go to the coordinators' desk, and a debriefing (CISD) that is left without a mental health lead is cancelled. Not by a close relationship, which is for the lead to judge, nor where an override covers it.",
      es: 'Quien está en el equipo confirmado se retira de inmediato: sus seguimientos pasan a la mesa de coordinación, y se cancela un debriefing (CISD) que se queda sin líder de salud mental. No por una relación cercana, que juzga quien lidera, ni si una excepción lo cubre.',
    },
    send: { en: 'Declare the conflict', es: 'Declarar el conflicto' },
    done: {
      en: 'The conflict is recorded. Whoever was on the confirmed team and may not go with it has stood down. See who is missing now.',
      es: 'El conflicto queda registrado. Quien estaba en el equipo confirmado y no puede ir con él se ha retirado. Vea quién falta ahora.',
    },
  },
}) {
  @Id(whoOnPage) readonly memberId: string;
  @OneOf('conflictKind', whichConflict) readonly conflict: ConflictKind;
  /** Of a member who declares it beside their invitation: it is told where that stands otherwise now. */
  @IsOptional()
  @Choice('answerSeen', answersSeen, whichSeen)
  readonly seen?: AnswerSeen;
}

const onRoster = {
  from: QueryBus,
  find: async (queries: QueryBus, { command }: { readonly command: DeclareConflict }) => ({
    onRoster: (await queries.execute(new FindMembers([command.memberId]))).length > 0,
  }),
};

export class DeclareConflictApi extends Endpoint(DeclareConflict) {}
export class DeclareConflictHandler extends Decision(DeclareConflict, declareConflict, onRoster) {}
