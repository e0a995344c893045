import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { FollowUpKind, IncidentType, InterventionKind, Stage, Urgency } from '../../vocabulary/index.js';
import type { EscalationLevel } from '../domain/index.js';
import type { Duty } from './duties.js';
import type { StepToTake } from './step-to-take.js';

/**
 * One thing that a case waits for, as `dutiesOf` has it. Each way of looking at the list has an index in the order of the list;
 * those for escalation hold only what somebody has yet to be told of.
 */
@Entity('worklist_items')
@Index('worklist_items_by_case', ['caseId'])
@Index('worklist_items_by_due', ['dueSort', 'id'])
@Index('worklist_items_by_owner', ['ownerId', 'dueSort', 'id'], { where: '"ownerId" IS NOT NULL' })
@Index('worklist_items_of_desk', ['dueSort', 'id'], { where: '"ofDesk"' })
@Index('worklist_items_for_approvers', ['dueSort', 'id'], { where: '"forApprovers"' })
@Index('worklist_items_followed_up', ['dueSort', 'id'], { where: `"duty" IN ('follow_up', 'approval_confirmation')` })
@Index('worklist_items_by_lead', ['leadId', 'dueSort', 'id'], { where: '"leadId" IS NOT NULL' })
@Index('worklist_items_for_lead', ['dueSort'], { where: '"awaitsLead"' })
@Index('worklist_items_for_desk', ['dueSort'], { where: '"awaitsDesk"' })
export class WorklistItemRow {
  /** Of all rows; the follow-up's or the intervention's own, of a phoned approval the case's, of the others made of case and duty. */
  @PrimaryColumn('text') readonly id: string;
  @Column('text') readonly caseId: string;
  @Column('text') readonly reference: string;
  @Column('text') readonly stage: Stage;
  @Column('text', { nullable: true }) readonly agencyId: string | null;
  @Column('text', { nullable: true }) readonly incidentType: IncidentType | null;
  @Column('text') readonly duty: Duty['duty'];
  /** Of a follow-up or an intervention. */
  @Column('text', { nullable: true }) readonly kind: FollowUpKind | InterventionKind | null;
  /** Which step it is, where it is one. */
  @Column('text', { nullable: true }) readonly step: StepToTake | null;
  /** Whom an invitation or an override is about. */
  @Column('text', { nullable: true }) readonly memberId: string | null;
  /** How soon, and since when, where nobody gave it a date. */
  @Column('text', { nullable: true }) readonly wanted: Urgency | null;
  @Column('text', { nullable: true }) readonly since: string | null;
  @Column('text') readonly dueAt: string;
  /** As `dueSort` has it. */
  @Column('timestamptz') readonly dueSort: Date;
  /** As `isWithinDay` has it. */
  @Column('boolean') readonly withinDay: boolean;
  /** Revision of the case at which a follow-up or a confirmation was given this date: another date, even the same again, is a new one. */
  @Column('int') readonly datedRevision: number;
  /** Null where it is nobody's alone. */
  @Column('text', { nullable: true }) readonly ownerId: string | null;
  /** It is the coordinators' desk's. */
  @Column('boolean') readonly ofDesk: boolean;
  /** It waits for an approver, other than these. */
  @Column('boolean') readonly forApprovers: boolean;
  @Column('text', { array: true }) readonly notBy: readonly string[];
  /** From whom it came to the desk, who could see to it no longer. */
  @Column('text', { nullable: true }) readonly passedFrom: string | null;
  @Column('text', { nullable: true }) readonly leadId: string | null;
  @Column('int') readonly attempts: number;
  @Column('text', { array: true }) readonly escalatedTo: readonly EscalationLevel[];
  /** There is a lead, who has not been told should it become late. */
  @Column('boolean') readonly awaitsLead: boolean;
  /** The desk has not been told should it become late. */
  @Column('boolean') readonly awaitsDesk: boolean;
  @Column('int') readonly policyVersion: number;
}
