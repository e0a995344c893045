import { IsOptional } from 'class-validator';
import { fieldAt } from '../../../libs/web/fields/index.js';
import { Count, DayOrTime, Id, Line, OneOf, type Question, Rows, Sealed } from '../../commands/index.js';
import {
  disciplines,
  type Beginner,
  type Channel,
  type Discipline,
  type IncidentType,
  type Urgency,
  type When,
} from '../../vocabulary/index.js';
import { callBackContactPlace, type CaseState, timesForgotten } from '../domain/index.js';

export const whenAsked = { en: 'When did the call come in?', es: '¿Cuándo llegó la llamada?' };
export const aboutHowMany = { en: 'About how many were affected?', es: '¿Cerca de cuántas personas fueron afectadas?' };

/** A discipline that was affected, and about how many of it. */
export class ExposureRow {
  @OneOf('discipline', { en: 'Discipline', es: 'Disciplina' }) readonly discipline: Discipline;
  @IsOptional()
  @Count(1, 5000, aboutHowMany)
  readonly about?: number;
}

/** What may be said of a request; all of it may be left out. */
export class RequestFactsFields {
  @IsOptional() @OneOf('channel', { en: 'How did the request come in?', es: '¿Cómo llegó la solicitud?' }) readonly channel?: Channel;
  @IsOptional() @OneOf('beginner', { en: 'Who began it?', es: '¿Quién la inició?' }) readonly begunBy?: Beginner;
  @IsOptional() @Id({ en: 'Which agency asked?', es: '¿Qué agencia pidió ayuda?' }) readonly agencyId?: string;
  @IsOptional() @Id({ en: 'Which unit of the agency?', es: '¿Qué unidad de la agencia?' }) readonly unitId?: string;
  @IsOptional()
  @OneOf('incidentType', { en: 'What kind of incident was it?', es: '¿Qué clase de incidente fue?' })
  readonly incidentType?: IncidentType;
  @IsOptional() @DayOrTime({ en: 'When did it happen?', es: '¿Cuándo ocurrió?' }) readonly occurredAt?: When;
  @IsOptional()
  @Rows(() => ExposureRow, disciplines.length, 'about', {
    en: 'Which disciplines were affected?',
    es: '¿Qué disciplinas fueron afectadas?',
  })
  readonly exposed?: readonly ExposureRow[];
  @IsOptional() @OneOf('urgency', { en: 'How urgent is it?', es: '¿Qué urgencia tiene?' }) readonly urgency?: Urgency;
  /** Whom to call back and how; sealed before anything is stored. */
  @IsOptional()
  @Sealed((caseId, state: CaseState) => callBackContactPlace(caseId, timesForgotten(state)))
  @Line(200, { en: 'Whom to call back, and how?', es: '¿A quién devolver la llamada, y cómo?' })
  readonly callBackContact?: string;
}

/** What the request is asked about one of them, for forms that put several questions together. */
export function requestQuestion(field: keyof RequestFactsFields): Question {
  return fieldAt(RequestFactsFields, field)!.question;
}
