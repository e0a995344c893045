import { Type } from 'class-transformer';
import { ArrayUnique, IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { WhenParts } from '../../../../../libs/web/forms/index.js';
import {
  callBackOutcomes,
  disciplines,
  offerAnswers,
  programs,
  triageOutcomes,
  type CallBackOutcome,
  type Discipline,
  type OfferAnswer,
  type Program,
  type TriageOutcome,
} from '../../../../vocabulary/index.js';

export class CallBackForm {
  @IsIn(callBackOutcomes) readonly outcome: CallBackOutcome;
  @IsOptional() @Type(() => WhenParts) @ValidateNested() readonly at?: WhenParts;
}

class OfferForm {
  @IsIn(disciplines) readonly discipline: Discipline;
  @IsIn(offerAnswers) readonly answer: OfferAnswer;
}

/** Lists that nothing was chosen of are not sent: they are empty. */
export class TriageForm {
  @IsIn(triageOutcomes) readonly outcome: TriageOutcome;
  @IsArray() @ArrayUnique() @IsIn(programs, { each: true }) readonly programs: readonly Program[] = [];
  @IsArray() @Type(() => OfferForm) @ValidateNested({ each: true }) readonly offers: readonly OfferForm[] = [];
}
