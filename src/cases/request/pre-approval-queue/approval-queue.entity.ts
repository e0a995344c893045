import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { OverrideReason } from '../../../vocabulary/index.js';
import type { Case } from '../../domain/index.js';
import { CaseStateColumn } from '../../reading/case-state.decorator.js';

/** When something was asked of an approver (ISO 8601 in UTC), and for an override why. */
export interface AskedOfApprover {
  readonly askedAt: string;
  readonly reason?: OverrideReason;
}

/** Who decided last on the override for a member, and when that was recorded (ISO 8601 in UTC). */
export interface DecidedOverride {
  readonly memberId: string;
  readonly by: string;
  readonly at: string;
}

/** What of a case was asked of approvers. */
@Entity('approval_queue')
@Index('approval_queue_decided', ['lastDecidedAt'], { where: '"lastDecidedAt" IS NOT NULL' })
@Index('approval_queue_waiting', ['since', 'id'], { where: '"since" IS NOT NULL' })
export class ApprovalQueueRow {
  @PrimaryColumn('text') readonly id: string;
  @Column('int') readonly revision: number;
  /** Since when the first of it waits that still does: ISO 8601 in UTC; null where nothing waits. */
  @Column('text', { nullable: true }) readonly since: string | null;
  /** The only approver for whom it waits; null where it waits for any of them. */
  @Column('text', { nullable: true }) readonly forOnly: string | null;
  /** Who decided on its pre-approval, and when that was recorded; null where nobody has. */
  @Column('text', { nullable: true }) readonly decidedBy: string | null;
  @Column('text', { nullable: true }) readonly decidedAt: string | null;
  /** The decisions on overrides that stand. */
  @Column('jsonb') readonly overridden: readonly DecidedOverride[];
  /** When the latest of all these decisions was recorded; null where there is none. */
  @Column('text', { nullable: true }) readonly lastDecidedAt: string | null;
  /** The pre-approval under `approval`, an override under the id of the member. */
  @Column('jsonb') readonly asked: Readonly<Record<string, AskedOfApprover>>;
  @CaseStateColumn() readonly state: Case;
}
