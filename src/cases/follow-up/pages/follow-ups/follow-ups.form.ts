import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsUUID, ValidateIf, ValidateNested } from 'class-validator';
import { WhenParts } from '../../../../../libs/web/forms/index.js';
import {
  correctionReasons,
  deviationReasons,
  followUpKinds,
  followUpOutcomes,
  type CorrectionReason,
  type DeviationReason,
  type FollowUpKind,
  type FollowUpOutcome,
} from '../../../../vocabulary/index.js';
import type { Owner } from '../../../domain/case.events.js';

export const nextChoices = ['proposed', 'other', 'none'] as const;
/** What comes after an outcome: what the policy proposes for it, a day of one's own, or nothing. */
export type NextChoice = (typeof nextChoices)[number];

/** The outcome of a follow-up, with what comes next. */
export class OutcomeForm {
  @IsIn(followUpOutcomes) readonly outcome: FollowUpOutcome;
  @IsOptional() @Type(() => WhenParts) @ValidateNested() readonly at?: WhenParts;
  @IsOptional() @IsIn(nextChoices) readonly next?: NextChoice;
  @IsOptional() @Type(() => WhenParts) @ValidateNested() readonly nextDueAt?: WhenParts;
}

/** Another date. */
export class MoveForm {
  @IsOptional() @Type(() => WhenParts) @ValidateNested() readonly dueAt?: WhenParts;
  @IsIn(deviationReasons) readonly because: DeviationReason;
}

/** Another owner: a person's id, or `desk`. */
export class AssignForm {
  @ValidateIf(({ owner }: AssignForm) => owner !== 'desk') @IsUUID() readonly owner: string;
}

/** The outcome that is right. */
export class CorrectForm {
  @IsIn(followUpOutcomes) readonly outcome: FollowUpOutcome;
  @IsIn(correctionReasons) readonly reason: CorrectionReason;
}

/** A follow-up beside the ladder. */
export class PlanForm {
  @IsIn(followUpKinds) readonly kind: FollowUpKind;
  @IsOptional() @Type(() => WhenParts) @ValidateNested() readonly dueAt?: WhenParts;
  @IsOptional() @ValidateIf(({ owner }: PlanForm) => owner !== 'desk') @IsUUID() readonly owner?: string;
}

export function ownerFrom(value: string): Owner {
  return value === 'desk' ? { kind: 'desk' } : { kind: 'person', personId: value };
}
