import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CaseEvent } from '../../domain/case.events.js';

/** One thing that happened in a case. `data` holds codes, counts, dates and ids; nothing sealed. */
@Entity('case_timeline')
@Index('case_timeline_of_case', ['caseId', 'revision'])
export class CaseTimelineRow {
  /** Of the event. */
  @PrimaryColumn('text') readonly id: string;
  @Column('text') readonly caseId: string;
  @Column('int') readonly revision: number;
  @Column('text') readonly kind: CaseEvent['type'];
  /** As somebody said it, where they did. */
  @Column('text', { nullable: true }) readonly happenedAt: string | null;
  @Column('timestamptz') readonly enteredAt: Date;
  @Column('text') readonly actor: string;
  @Column('jsonb') readonly data: Readonly<Record<string, unknown>>;
}
