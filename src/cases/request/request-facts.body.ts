import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { NestedList } from '../../../libs/web/http/index.js';
import { IsWhen } from '../../commands/is-when.decorator.js';
import {
  beginners,
  channels,
  disciplines,
  incidentTypes,
  urgencies,
  type Beginner,
  type Channel,
  type Discipline,
  type IncidentType,
  type Urgency,
} from '../../vocabulary/index.js';

export class ExposureBody {
  @IsIn(disciplines) readonly discipline: Discipline;
  @IsOptional() @IsInt() @Min(1) @Max(5000) readonly about?: number;
}

/** What may be said of a request; all of it may be left out. */
export class RequestFactsBody {
  @IsOptional() @IsIn(channels) readonly channel?: Channel;
  @IsOptional() @IsIn(beginners) readonly begunBy?: Beginner;
  @IsOptional() @IsUUID() readonly agencyId?: string;
  @IsOptional() @IsUUID() readonly unitId?: string;
  @IsOptional() @IsIn(incidentTypes) readonly incidentType?: IncidentType;
  @IsOptional() @IsWhen() readonly occurredAt?: string;
  @IsOptional() @NestedList(() => ExposureBody, disciplines.length) readonly exposed?: readonly ExposureBody[];
  @IsOptional() @IsIn(urgencies) readonly urgency?: Urgency;
  /** Whom to call back and how; sealed before anything is stored. */
  @IsOptional() @IsString() @MaxLength(200) readonly callBackContact?: string;
}
