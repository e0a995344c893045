import { IsIn, IsInt } from 'class-validator';
import { NestedList } from '../../../libs/web/http/index.js';
import { followUpKinds, interventionKinds, type FollowUpKind, type InterventionKind, type PolicyTerms } from '../../vocabulary/index.js';

class WindowBody {
  @IsIn(interventionKinds)
  readonly kind: InterventionKind;

  @IsInt()
  readonly fromHours: number;

  @IsInt()
  readonly toHours: number;
}

class LadderRungBody {
  @IsIn(followUpKinds)
  readonly kind: FollowUpKind;

  @IsInt()
  readonly afterHours: number;
}

/** The terms of a policy version as they come in: all of them, since a version is whole. */
export class PolicyTermsBody implements PolicyTerms {
  @NestedList(() => WindowBody, 50)
  readonly windows: readonly WindowBody[];

  @NestedList(() => LadderRungBody, 100)
  readonly ladder: readonly LadderRungBody[];

  @IsInt() readonly familyLiaisonEveryHours: number;
  @IsInt() readonly teamCareWithinHours: number;
  @IsInt() readonly trainingHours: number;
  @IsInt() readonly coolDownDays: number;
  @IsInt() readonly escalateToLeadAfterHours: number;
  @IsInt() readonly escalateToDeskAfterHours: number;
  @IsInt() readonly phonedApprovalConfirmWithinHours: number;
  @IsInt() readonly undoSeconds: number;
}
