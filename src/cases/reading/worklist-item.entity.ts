import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { FollowUpKind, IncidentType, Stage } from '../../vocabulary/index.js';
import type { EscalationLevel } from '../domain/case.events.js';

/**
 * An open follow-up, or a phoned approval whose confirmation is awaited (`id` is then the case's). Each way of looking
 * at the list has an index in the order of the list; those for escalation hold only what somebody has yet to be told of.
 */
@Entity('worklist_items')
@Index('worklist_items_by_case', ['caseId'])
@Index('worklist_items_by_due', ['dueSort', 'id'])
@Index('worklist_items_by_owner', ['ownerId', 'dueSort', 'id'], { where: '"ownerId" IS NOT NULL' })
@Index('worklist_items_of_desk', ['dueSort', 'id'], { where: '"ownerId" IS NULL' })
@Index('worklist_items_by_lead', ['leadId', 'dueSort', 'id'], { where: '"leadId" IS NOT NULL' })
@Index('worklist_items_for_lead', ['dueSort'], { where: '"awaitsLead"' })
@Index('worklist_items_for_desk', ['dueSort'], { where: '"awaitsDesk"' })
export class WorklistItemRow {
  @PrimaryColumn('text') readonly id: string;
  @Column('text') readonly caseId: string;
  @Column('text') readonly reference: string;
  @Column('text') readonly stage: Stage;
  @Column('text', { nullable: true }) readonly agencyId: string | null;
  @Column('text', { nullable: true }) readonly incidentType: IncidentType | null;
  @Column('text') readonly duty: 'follow_up' | 'approval_confirmation';
  @Column('text', { nullable: true }) readonly kind: FollowUpKind | null;
  @Column('text') readonly dueAt: string;
  /** As `dueSort` has it. */
  @Column('timestamptz') readonly dueSort: Date;
  /** Revision of the case at which it was given this date: another date, even the same again, is a new one. */
  @Column('int') readonly datedRevision: number;
  /** Null where it is the coordinators' desk. */
  @Column('text', { nullable: true }) readonly ownerId: string | null;
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
