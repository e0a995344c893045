import { IsOptional } from 'class-validator';
import { FormProblem } from '../../../../../libs/web/forms/index.js';
import { Count, DayOrTime, Id, Line, OneOf, Rows, SomeOf } from '../../../../commands/fields.js';
import {
  disciplines,
  type Beginner,
  type Channel,
  type CorrectionReason,
  type Discipline,
  type IncidentType,
  type Urgency,
  type When,
} from '../../../../vocabulary/index.js';
import type { RequestFact } from '../../../frame/request-fact.js';
import { aboutHowMany, requestQuestion, type RequestFactsFields } from '../../request-facts-fields.js';

/** About how many of a discipline: a row of its own for each, in the order of the standard values. */
export class AboutRow {
  @OneOf('discipline', { en: 'Discipline', es: 'Disciplina' }) readonly discipline: Discipline;
  @Count(1, 5000, aboutHowMany) readonly count: number;
}

/** One question about the request, and why its answer changes. Only the field that the page asks for is in the form. */
export class CorrectionForm {
  @IsOptional() @Id(requestQuestion('agencyId')) readonly agency?: string;
  @IsOptional() @Id(requestQuestion('unitId')) readonly unit?: string;
  @IsOptional() @OneOf('incidentType', requestQuestion('incidentType')) readonly 'incident-type'?: IncidentType;
  @IsOptional() @DayOrTime(requestQuestion('occurredAt')) readonly occurred?: When;
  @IsOptional() @SomeOf('discipline', requestQuestion('exposed')) readonly exposed?: readonly Discipline[];
  @IsOptional() @Rows(() => AboutRow, disciplines.length, 'count', requestQuestion('exposed')) readonly about?: readonly AboutRow[];
  @IsOptional() @OneOf('urgency', requestQuestion('urgency')) readonly urgency?: Urgency;
  @IsOptional() @OneOf('channel', requestQuestion('channel')) readonly channel?: Channel;
  @IsOptional() @OneOf('beginner', requestQuestion('begunBy')) readonly 'begun-by'?: Beginner;
  @IsOptional() @Line(200, requestQuestion('callBackContact')) readonly 'call-back-contact'?: string;
  @OneOf('correctionReason', { en: 'Why does it change?', es: '¿Por qué cambia?' }) readonly reason: CorrectionReason;
}

/**
 * The change that the form asks for: the one field that the page is about.
 *
 * @param missing what to say where it was left empty
 * @throws FormProblem where it was
 */
export function changeOf(form: CorrectionForm, fact: RequestFact, missing: string): RequestFactsFields {
  const change = changes[fact](form);
  if (change === null) throw new FormProblem([{ field: fact, code: 'nothing_entered', message: missing }]);
  return change;
}

type ChangeOf = (form: CorrectionForm) => RequestFactsFields | null;

const changes: Readonly<Record<RequestFact, ChangeOf>> = {
  agency: ({ agency: agencyId }) => given({ agencyId }),
  unit: ({ unit: unitId }) => given({ unitId }),
  'incident-type': (form) => given({ incidentType: form['incident-type'] }),
  occurred: ({ occurred }) => given({ occurredAt: occurred }),
  exposed: (form) => exposedOf(form),
  urgency: ({ urgency }) => given({ urgency }),
  channel: ({ channel }) => given({ channel }),
  'begun-by': (form) => given({ begunBy: form['begun-by'] }),
  'call-back-contact': (form) => given({ callBackContact: form['call-back-contact'] }),
};

function given(change: RequestFactsFields): RequestFactsFields | null {
  return Object.values(change).every((value) => value === undefined) ? null : change;
}

/** Whoever gives a number for a discipline says that it was affected, checked or not. */
function exposedOf({ exposed = [], about = [] }: CorrectionForm): RequestFactsFields | null {
  const counts = new Map(about.map(({ discipline, count }) => [discipline, count]));
  const affected = disciplines.filter((discipline) => exposed.includes(discipline) || counts.get(discipline) !== undefined);
  return affected.length === 0 ? null : { exposed: affected.map((discipline) => ({ discipline, about: counts.get(discipline) })) };
}
