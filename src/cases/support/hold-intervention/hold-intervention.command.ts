import { IsOptional } from 'class-validator';
import { Count, DayOrTime, Decision, Endpoint, Ids, OneOf, Rows, SomeOf } from '../../../commands/index.js';
import { disciplines, type DeviationReason, type ResourceCode, type When } from '../../../vocabulary/index.js';
import { CaseCommand } from '../../case-command.js';
import { pinnedPolicy } from '../../neighbours.js';
import { dayIsEnough } from '../../case-questions.js';
import { AttendanceRow } from '../attendance-row.js';
import { whyOutside } from '../support-questions.js';
import { holdIntervention } from './hold-intervention.decision.js';

/** What was held: numbers and codes only. */
export class HoldIntervention extends CaseCommand({
  route: 'interventions/:interventionId/held',
  right: 'work_on_case',
  words: {
    title: { en: 'Record as held', es: 'Registrar como realizada' },
    hint: { en: 'Numbers and codes only. Nothing that anyone said.', es: 'Solo números y códigos. Nada de lo que alguien dijo.' },
    send: { en: 'Record it as held', es: 'Registrarla como realizada' },
    done: {
      en: "It is recorded as held. Follow-ups count from its end, except where somebody chose a date; the team's own care is due.",
      es: 'Quedó registrada como realizada. Los seguimientos cuentan desde su final, salvo donde alguien eligió la fecha; toca el cuidado del equipo.',
    },
  },
}) {
  @DayOrTime({ en: 'When was it held?', es: '¿Cuándo se realizó?', hint: dayIsEnough }) readonly heldAt: When;
  @Count(1, 1440, { en: 'How many minutes did it take?', es: '¿Cuántos minutos duró?' }) readonly minutes: number;
  @Rows(() => AttendanceRow, disciplines.length, 'count', {
    en: 'How many people were there?',
    es: '¿Cuántas personas hubo?',
    hint: { en: 'A number for each discipline. Leave the others empty.', es: 'Un número por disciplina. Deje las demás vacías.' },
  })
  readonly attended: readonly AttendanceRow[];
  @IsOptional()
  @Ids(50, {
    en: 'Who of the team went?',
    es: '¿Quién del equipo fue?',
    hint: { en: 'Where nobody is checked, all of the team went.', es: 'Si no se marca a nadie, fue todo el equipo.' },
  })
  readonly team?: readonly string[];
  @IsOptional()
  @SomeOf('resourceCode', { en: 'What was handed out?', es: '¿Qué material se entregó?' })
  readonly resources?: readonly ResourceCode[];
  @IsOptional() @OneOf('deviationReason', whyOutside) readonly deviation?: DeviationReason;
}

export class HoldInterventionApi extends Endpoint(HoldIntervention) {}
export class HoldInterventionHandler extends Decision(HoldIntervention, holdIntervention, pinnedPolicy) {}
