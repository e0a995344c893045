import { IsOptional } from 'class-validator';
import { DayOrTime, Decision, Endpoint } from '../../../commands/index.js';
import type { When } from '../../../vocabulary/index.js';
import { CaseCommand } from '../../case-command.js';
import { emptyIfJustNow } from '../../case-questions.js';
import { recordTeamCare } from './record-team-care.decision.js';

/** The team's own care took place. */
export class RecordTeamCare extends CaseCommand({
  route: 'team-care',
  right: 'work_on_case',
  words: {
    title: { en: 'Record that it took place', es: 'Registrar que tuvo lugar' },
    send: { en: 'Record that it took place', es: 'Registrar que tuvo lugar' },
    done: { en: "The team's own care is recorded.", es: 'El cuidado del equipo está registrado.' },
  },
}) {
  @IsOptional()
  @DayOrTime({
    en: 'When did it take place?',
    es: '¿Cuándo tuvo lugar?',
    hint: emptyIfJustNow,
  })
  readonly doneAt?: When;
}

export class RecordTeamCareApi extends Endpoint(RecordTeamCare) {}
export class RecordTeamCareHandler extends Decision(RecordTeamCare, recordTeamCare) {}
