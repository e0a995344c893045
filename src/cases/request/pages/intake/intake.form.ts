import { Type } from 'class-transformer';
import { ArrayUnique, IsArray, IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Checked, WhenParts } from '../../../../../libs/web/forms/index.js';
import {
  channels,
  disciplines,
  incidentTypes,
  urgencies,
  type Channel,
  type Discipline,
  type IncidentType,
  type Urgency,
} from '../../../../vocabulary/index.js';

/** The quick intake as it is sent; all of it may be left empty. */
export class IntakeForm {
  @IsOptional() @IsUUID() readonly agencyId?: string;
  @IsOptional() @IsIn(incidentTypes) readonly incidentType?: IncidentType;
  @IsOptional() @IsArray() @ArrayUnique() @IsIn(disciplines, { each: true }) readonly exposed?: readonly Discipline[];
  /** Now, or a day: the day itself is sent, so that "yesterday" means what it meant when it was drawn, also past midnight. */
  @IsOptional() @Matches(/^(now|\d{4}-\d{2}-\d{2})$/) readonly when?: string;
  /** What is entered here is more exact than the choice above, and counts before it. */
  @IsOptional() @Type(() => WhenParts) @ValidateNested() readonly occurred?: WhenParts;
  @IsOptional() @IsIn(urgencies) readonly urgency?: Urgency;
  @IsOptional() @IsString() @MaxLength(200) readonly callBackContact?: string;
  @IsOptional() @IsIn(channels) readonly channel?: Channel;
  /** Whoever sends it has seen the possible duplicates. */
  @Checked() readonly asNew: boolean = false;
}
