import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { OverrideReason } from '../../vocabulary/index.js';
import type { Case } from '../domain/case.state.js';

/** When something was asked of an approver (ISO 8601 in UTC), and for an override why. */
export interface AskedOfApprover {
  readonly askedAt: string;
  readonly reason?: OverrideReason;
}

/** What of a case was asked of approvers. */
@Entity('approval_queue')
@Index('approval_queue_waiting', ['id'], { where: '"waits"' })
export class ApprovalQueueRow {
  @PrimaryColumn('text') readonly id: string;
  @Column('int') readonly revision: number;
  /** Whether anything still waits for an approver. */
  @Column('boolean') readonly waits: boolean;
  /** The pre-approval under `approval`, an override under the id of the member. */
  @Column('jsonb') readonly asked: Readonly<Record<string, AskedOfApprover>>;
  @Column('jsonb') readonly state: Case;
}
