import { IsOptional } from 'class-validator';
import { Choices, Count, DayOrTime, Decision, Endpoint, Ids, OneOf, Rows, SomeOf, YesNo } from '../../../commands/index.js';
import {
  disciplines,
  type CancelReason,
  type CorrectionReason,
  type DeviationReason,
  type InterventionKind,
  type Mode,
  type ResourceCode,
  type When,
} from '../../../vocabulary/index.js';
import { CaseCommand } from '../../case-command.js';
import { dayIsEnough, didItNotHappen, leaveWhatIsRight, whatIsNotKnown, whyCorrected } from '../../case-questions.js';
import { plannedWith } from '../planned-with.js';
import { AttendanceRow } from '../attendance-row.js';
import { whyOutside } from '../support-questions.js';
import { correctIntervention } from './correct-intervention.decision.js';

/** Something of an intervention was otherwise than it was recorded. What is left out stays as it is. */
export class CorrectIntervention extends CaseCommand({
  route: 'interventions/:interventionId/correct',
  right: 'work_on_case',
  words: {
    title: { en: 'Correct what is recorded', es: 'Corregir lo registrado' },
    hint: leaveWhatIsRight,
    send: { en: 'Correct it', es: 'Corregirla' },
    done: {
      en: 'The intervention is corrected, and what counted from it counts anew. One that was not held, or not cancelled after all, is planned again. The timeline keeps what was there.',
      es: 'La intervención está corregida, y lo que contaba desde ella cuenta de nuevo. La que al final no se realizó, o no se canceló, vuelve a estar planificada. La cronología guarda lo anterior.',
    },
  },
}) {
  @IsOptional() @OneOf('interventionKind', { en: 'What kind was it?', es: '¿De qué clase fue?' }) readonly kind?: InterventionKind;
  @IsOptional() @OneOf('mode', { en: 'How did it take place?', es: '¿Cómo tuvo lugar?' }) readonly mode?: Mode;
  /** Once it is past: what is still planned is rescheduled. */
  @IsOptional()
  @DayOrTime({ en: 'For when was it planned?', es: '¿Para cuándo estaba planificada?', hint: dayIsEnough })
  readonly plannedFor?: When;
  @IsOptional()
  @DayOrTime({ en: 'When was it held?', es: '¿Cuándo se realizó?', hint: dayIsEnough })
  readonly heldAt?: When;
  @IsOptional() @Count(1, 1440, { en: 'How many minutes did it take?', es: '¿Cuántos minutos duró?' }) readonly minutes?: number;
  @IsOptional()
  @Rows(() => AttendanceRow, disciplines.length, 'count', { en: 'How many people were there?', es: '¿Cuántas personas hubo?' })
  readonly attended?: readonly AttendanceRow[];
  @IsOptional() @Ids(50, { en: 'Who of the team went?', es: '¿Quién del equipo fue?' }) readonly team?: readonly string[];
  @IsOptional()
  @SomeOf('resourceCode', { en: 'What was handed out?', es: '¿Qué material se entregó?' })
  readonly resources?: readonly ResourceCode[];
  @IsOptional() @OneOf('deviationReason', whyOutside) readonly deviation?: DeviationReason;
  @IsOptional()
  @OneOf('cancelReason', { en: 'Why was it cancelled?', es: '¿Por qué se canceló?' })
  readonly cancelledBecause?: CancelReason;
  /** That nothing was handed out is known of `resources`; of the others it is not known what they were. */
  @IsOptional() @Choices('interventionFact', ['deviation', 'resources'], whatIsNotKnown) readonly notKnown?: readonly (
    'deviation' | 'resources'
  )[];
  @IsOptional() @YesNo(didItNotHappen) readonly didNotHappen?: boolean;
  @OneOf('correctionReason', whyCorrected) readonly reason: CorrectionReason;
}

export class CorrectInterventionApi extends Endpoint(CorrectIntervention) {}
export class CorrectInterventionHandler extends Decision(CorrectIntervention, correctIntervention, plannedWith) {}
