import { IsOptional } from 'class-validator';
import { FormProblem } from '../../../../../libs/web/forms/index.js';
import { Count, DayOrTime, Id, Line, OneOf, Rows, type Sent, SomeOf, YesNo } from '../../../../commands/index.js';
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
import type { RequestFactName } from '../../../domain/index.js';
import type { RequestFact } from '../../../frame/request-fact.js';
import type { CorrectField } from '../../correct-field/correct-field.command.js';
import { agencyWithUnit } from './agency-with-unit.js';
import { whyCorrected } from '../../../case-questions.js';
import { aboutHowMany, requestQuestion, whenAsked, type RequestFactsFields } from '../../request-facts-fields.js';

/** About how many of a discipline: a row of its own for each, in the order of the standard values. */
export class AboutRow {
  @OneOf('discipline', { en: 'Discipline', es: 'Disciplina' }) readonly discipline: Discipline;
  @Count(1, 5000, aboutHowMany) readonly count: number;
}

/** Everything that may be known of a request, each with its question. */
export class RequestFactsAsked {
  @IsOptional() @Id(requestQuestion('agencyId')) readonly agency?: string;
  @IsOptional() @Id(requestQuestion('unitId')) readonly unit?: string;
  @IsOptional() @OneOf('incidentType', requestQuestion('incidentType')) readonly 'incident-type'?: IncidentType;
  @IsOptional() @DayOrTime(requestQuestion('occurredAt')) readonly occurred?: When;
  @IsOptional() @SomeOf('discipline', requestQuestion('exposed')) readonly exposed?: readonly Discipline[];
  @IsOptional() @Rows(() => AboutRow, disciplines.length, 'count', requestQuestion('exposed')) readonly about?: readonly AboutRow[];
  @IsOptional() @OneOf('urgency', requestQuestion('urgency')) readonly urgency?: Urgency;
  @IsOptional() @Line(200, requestQuestion('callBackContact')) readonly 'call-back-contact'?: string;
  @IsOptional() @OneOf('channel', requestQuestion('channel')) readonly channel?: Channel;
  @IsOptional() @OneOf('beginner', requestQuestion('begunBy')) readonly 'begun-by'?: Beginner;
}

/** One question about the request, and why its answer changes. Only the field that the page asks for is in the form. */
export class CorrectionForm extends RequestFactsAsked {
  @IsOptional() @DayOrTime(whenAsked) readonly received?: When;
  @IsOptional() @YesNo({ en: 'It is not known after all', es: 'No se sabe, después de todo' }) readonly 'not-known'?: boolean;
  @OneOf('correctionReason', whyCorrected) readonly reason: CorrectionReason;
}

/**
 * What the form says of the one field that the page is about: what is right, or that it is not known after all, by the box or by
 * emptying what stood in the form. Of a contact, which stands in no form, only the box says so.
 *
 * @param known what is on record stood in the form, and came back as it was drawn or not, with the agency and unit of then; null where
 *   nothing is
 * @param missing what to say where nothing was said
 * @throws FormProblem where it was not
 */
export function correctionOf(
  form: CorrectionForm,
  fact: RequestFact,
  known: { readonly asDrawn: boolean; readonly agency?: string; readonly unit?: string } | null,
  missing: string,
): Saying {
  const said = fact === 'agency' ? agencyWithUnit(form, known ?? {}) : sayings[fact](form);
  const emptied = said === null && known !== null && fact !== 'call-back-contact';
  const name = nameOfFact[fact];
  if (name !== null && (emptied || form['not-known'] === true)) return { ...(known?.asDrawn ? null : said), notKnown: [name] };
  if (said === null) throw new FormProblem([{ field: fact, code: 'nothing_entered', message: missing }]);
  return said;
}

type Saying = Pick<Sent<CorrectField>, 'change' | 'notKnown' | 'receivedAt'>;

/** What a field is called in the facts of a request; null for what is always known. */
export const nameOfFact: Readonly<Record<RequestFact, RequestFactName | null>> = {
  agency: 'agencyId',
  unit: 'unitId',
  'incident-type': 'incidentType',
  occurred: 'occurredAt',
  exposed: 'exposed',
  urgency: 'urgency',
  channel: 'channel',
  'begun-by': 'begunBy',
  'call-back-contact': 'callBackContact',
  received: null,
};

/** Whether it can be said that this is not known. */
export function canBeUnknown(fact: RequestFact): boolean {
  return nameOfFact[fact] !== null;
}

/** What is said of a fact by the fields of its question, on either form. */
export const sayings: Readonly<Record<Exclude<RequestFact, 'agency'>, (form: Omit<CorrectionForm, 'reason'>) => Saying | null>> = {
  unit: ({ unit: unitId }) => given({ unitId }),
  'incident-type': (form) => given({ incidentType: form['incident-type'] }),
  occurred: ({ occurred }) => given({ occurredAt: occurred }),
  exposed: (form) => given({ exposed: exposedOf(form) }),
  urgency: ({ urgency }) => given({ urgency }),
  channel: ({ channel }) => given({ channel }),
  'begun-by': (form) => given({ begunBy: form['begun-by'] }),
  'call-back-contact': (form) => given({ callBackContact: form['call-back-contact'] }),
  received: ({ received: receivedAt }) => (receivedAt === undefined ? null : { receivedAt }),
};

function given(change: RequestFactsFields): Saying | null {
  return Object.values(change).every((value) => value === undefined) ? null : { change };
}

/** Whoever gives a number for a discipline says that it was affected, checked or not. */
function exposedOf({ exposed = [], about = [] }: Pick<CorrectionForm, 'exposed' | 'about'>): RequestFactsFields['exposed'] {
  const counts = new Map(about.map(({ discipline, count }) => [discipline, count]));
  const affected = disciplines.filter((discipline) => exposed.includes(discipline) || counts.get(discipline) !== undefined);
  return affected.length === 0 ? undefined : affected.map((discipline) => ({ discipline, about: counts.get(discipline) }));
}
