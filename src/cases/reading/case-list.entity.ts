import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Discipline, IncidentType, OverrideReason, Stage, Urgency } from '../../vocabulary/index.js';
import type { Case } from '../domain/index.js';
import { CaseStateColumn } from './case-state.decorator.js';
import type { Duty } from './duties.js';
import type { TeamAtWork } from './lapses-ahead.js';

/** How much there is of a case, as numbers. */
export interface CaseCounts {
  readonly openFollowUps: number;
  readonly onTeam: number;
  readonly interventionsHeld: number;
  readonly interventionsPlanned: number;
}

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

/**
 * One case: what lists show of it, what was asked of approvers, and the case as decisions fold it. Every filter has an index that also
 * gives the order, so that a page is read and nothing sorted. The sort times place days among moments as `dueSort` does.
 */
@Entity('case_list')
@Index('case_list_by_time', ['receivedSort', 'id'])
@Index('case_list_by_open', ['open', 'receivedSort', 'id'])
@Index('case_list_by_stage', ['stage', 'receivedSort', 'id'])
@Index('case_list_by_agency', ['agencyId', 'receivedSort', 'id'], { where: '"agencyId" IS NOT NULL' })
@Index('case_list_by_occurrence', ['agencyId', 'occurredSort'], { where: '"agencyId" IS NOT NULL AND "occurredSort" IS NOT NULL' })
@Index('case_list_by_occurred', ['occurredSort'], { where: '"occurredSort" IS NOT NULL' })
@Index('case_list_by_type', ['incidentType', 'receivedSort', 'id'], { where: '"incidentType" IS NOT NULL' })
@Index('case_list_by_urgency', ['urgency', 'receivedSort', 'id'])
@Index('case_list_by_lead', ['leadId', 'receivedSort', 'id'], { where: '"leadId" IS NOT NULL' })
@Index('case_list_by_due', ['nextDueSort', 'id'], { where: '"nextDueSort" IS NOT NULL' })
@Index('case_list_by_nothing_due', ['receivedSort', 'id'], { where: 'open AND "nextDueSort" IS NULL' })
@Index('case_list_asked', ['askedSince', 'id'], { where: '"askedSince" IS NOT NULL' })
@Index('case_list_decided', ['lastDecidedAt'], { where: '"lastDecidedAt" IS NOT NULL' })
export class CaseListRow {
  @PrimaryColumn('text') readonly id: string;
  @Column('text') readonly reference: string;
  @Column('text') readonly stage: Stage;
  @Column('boolean') readonly open: boolean;
  @Column('text', { nullable: true }) readonly agencyId: string | null;
  @Column('text', { nullable: true }) readonly unitId: string | null;
  @Column('text', { nullable: true }) readonly incidentType: IncidentType | null;
  @Column('text') readonly urgency: Urgency;
  /** Which were exposed. */
  @Column('text', { array: true }) readonly disciplines: readonly Discipline[];
  @Column('text') readonly receivedAt: string;
  @Column('timestamptz') readonly receivedSort: Date;
  @Column('text', { nullable: true }) readonly occurredAt: string | null;
  @Column('timestamptz', { nullable: true }) readonly occurredSort: Date | null;
  @Column('text', { nullable: true }) readonly leadId: string | null;
  /** Who is on a team of the case, was, or is invited to one. */
  @Column('text', { array: true }) readonly team: readonly string[];
  /** Who may see the case beside the coordinators, also those who may for a while. */
  @Column('text', { array: true }) readonly readers: readonly string[];
  /** Until when, of those who may for a while. */
  @Column('jsonb') readonly readersUntil: Readonly<Record<string, string>>;
  /** Whose conflict stands in the case. */
  @Column('text', { array: true }) readonly conflicted: readonly string[];
  @Column('jsonb', { nullable: true }) readonly nextDue: Duty | null;
  @Column('text', { nullable: true }) readonly nextDueAt: string | null;
  @Column('timestamptz', { nullable: true }) readonly nextDueSort: Date | null;
  /** As `isWithinDay` has it. */
  @Column('boolean') readonly nextWithinDay: boolean;
  @Column('jsonb') readonly counts: CaseCounts;
  /** A team that has something ahead, for what lapses before it. */
  @Column('jsonb', { nullable: true }) readonly atWork: TeamAtWork | null;
  /** The revision at which each follow-up, or under the case's own id its phoned approval, was given the date that it has. */
  @Column('jsonb') readonly datedRevisions: Readonly<Record<string, number>>;
  /** What was asked of approvers: the pre-approval under `approval`, an override under the id of the member. */
  @Column('jsonb') readonly asked: Readonly<Record<string, AskedOfApprover>>;
  /** Since when the first of it waits that still does: ISO 8601 in UTC; null where nothing waits. */
  @Column('text', { nullable: true }) readonly askedSince: string | null;
  /** The only approver for whom it waits; null where it waits for any of them. */
  @Column('text', { nullable: true }) readonly askedOnlyOf: string | null;
  /** Who decided on the pre-approval, and when that was recorded; null where nobody has. */
  @Column('text', { nullable: true }) readonly approvalDecidedBy: string | null;
  @Column('text', { nullable: true }) readonly approvalDecidedAt: string | null;
  /** The decisions on overrides that stand. */
  @Column('jsonb') readonly overridesDecided: readonly DecidedOverride[];
  /** When the latest of all these decisions was recorded; null where there is none. */
  @Column('text', { nullable: true }) readonly lastDecidedAt: string | null;
  @Column('int') readonly revision: number;
  @CaseStateColumn({ select: false }) readonly state: Case;
}
