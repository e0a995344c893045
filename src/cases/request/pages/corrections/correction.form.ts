import { Type } from 'class-transformer';
import { ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { FormProblem, whenFrom, WhenParts } from '../../../../../libs/web/forms/index.js';
import {
  beginners,
  channels,
  correctionReasons,
  disciplines,
  incidentTypes,
  urgencies,
  type Beginner,
  type Channel,
  type CorrectionReason,
  type Discipline,
  type IncidentType,
  type Urgency,
} from '../../../../vocabulary/index.js';
import type { RequestFactsFields } from '../../request-facts-fields.js';
import type { RequestFact } from '../../../frame/request-fact.js';

/** About how many of a discipline: a row of its own for each, in the order of the standard values. */
export class AboutForm {
  @IsIn(disciplines) readonly discipline: Discipline;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(5000) readonly count?: number;
}

/** One question about the request, and why its answer changes. Only the field that the page asks for is in the form. */
export class CorrectionForm {
  @IsOptional() @IsUUID() readonly agency?: string;
  @IsOptional() @IsUUID() readonly unit?: string;
  @IsOptional() @IsIn(incidentTypes) readonly 'incident-type'?: IncidentType;
  @IsOptional() @Type(() => WhenParts) @ValidateNested() readonly occurred?: WhenParts;
  @IsOptional() @IsArray() @ArrayUnique() @IsIn(disciplines, { each: true }) readonly exposed?: readonly Discipline[];
  @IsOptional() @IsArray() @Type(() => AboutForm) @ValidateNested({ each: true }) readonly about?: readonly AboutForm[];
  @IsOptional() @IsIn(urgencies) readonly urgency?: Urgency;
  @IsOptional() @IsIn(channels) readonly channel?: Channel;
  @IsOptional() @IsIn(beginners) readonly 'begun-by'?: Beginner;
  @IsOptional() @IsString() @MaxLength(200) readonly 'call-back-contact'?: string;
  @IsIn(correctionReasons) readonly reason: CorrectionReason;
}

/**
 * The change that the form asks for: the one field that the page is about.
 *
 * @param missing what to say where it was left empty
 * @throws FormProblem `is_defined` where it was, and what `whenFrom` refuses
 */
export function changeOf(form: CorrectionForm, fact: RequestFact, zone: string, missing: string): RequestFactsFields {
  const change = changes[fact](form, zone);
  if (change === null) throw new FormProblem([{ field: fact, code: 'nothing_entered', message: missing }]);
  return change;
}

type ChangeOf = (form: CorrectionForm, zone: string) => RequestFactsFields | null;

const changes: Readonly<Record<RequestFact, ChangeOf>> = {
  agency: ({ agency: agencyId }) => given({ agencyId }),
  unit: ({ unit: unitId }) => given({ unitId }),
  'incident-type': (form) => given({ incidentType: form['incident-type'] }),
  occurred: ({ occurred }, zone) => given({ occurredAt: whenFrom(occurred, zone, 'occurred') }),
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
