import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { Checked, WhenParts } from '../../../../../libs/web/forms/index.js';
import {
  cancelReasons,
  deviationReasons,
  disciplines,
  interventionKinds,
  modes,
  referralKinds,
  resourceCodes,
  type CancelReason,
  type DeviationReason,
  type Discipline,
  type InterventionKind,
  type Mode,
  type ReferralKind,
  type ResourceCode,
} from '../../../../vocabulary/index.js';

/** An intervention is planned. */
export class PlanForm {
  @IsIn(interventionKinds) readonly kind: InterventionKind;
  @IsIn(modes) readonly mode: Mode;
  @IsOptional() @Type(() => WhenParts) @ValidateNested() readonly plannedFor?: WhenParts;
  @IsOptional() @IsIn(deviationReasons) readonly deviation?: DeviationReason;
}

/** A planned one is moved. */
export class MoveForm {
  @IsOptional() @Type(() => WhenParts) @ValidateNested() readonly plannedFor?: WhenParts;
  @IsOptional() @IsIn(deviationReasons) readonly deviation?: DeviationReason;
}

/** How many of one discipline; one that was left empty was not there. */
export class CountRow {
  @IsIn(disciplines) readonly discipline: Discipline;
  @IsOptional() @Type(() => Number) @Max(5000) @Min(0) @IsInt() readonly count?: number;
}

/** What was held: numbers and codes. Of the rules of a number the last one written speaks first: an empty one is no large one. */
export class HeldForm {
  @IsOptional() @Type(() => WhenParts) @ValidateNested() readonly heldAt?: WhenParts;
  @Type(() => Number) @Max(1440) @Min(1) @IsInt() readonly minutes: number;
  @IsArray() @ArrayMaxSize(disciplines.length) @ValidateNested({ each: true }) @Type(() => CountRow) readonly attended: readonly CountRow[];
  @IsOptional() @IsArray() @ArrayUnique() @ArrayMaxSize(50) @IsUUID(undefined, { each: true }) readonly team?: readonly string[];
  @IsOptional() @IsArray() @ArrayUnique() @IsIn(resourceCodes, { each: true }) readonly resources?: readonly ResourceCode[];
  @IsOptional() @IsIn(deviationReasons) readonly deviation?: DeviationReason;
}

/** A planned one is cancelled. */
export class CancelForm {
  @IsIn(cancelReasons) readonly reason: CancelReason;
}

/** Somebody was pointed to something: its kind and nothing of who. */
export class OfferForm {
  @IsIn(referralKinds) readonly kind: ReferralKind;
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'none' ? undefined : value))
  @IsUUID()
  readonly interventionId?: string;
}

/** A referral was accepted or not. */
export class AnswerForm {
  @IsUUID() readonly referralId: string;
  @Checked() readonly accepted: boolean;
}

/** The team's own care took place. */
export class TeamCareForm {
  @IsOptional() @Type(() => WhenParts) @ValidateNested() readonly doneAt?: WhenParts;
}
