import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Case } from '../domain/index.js';
import { CaseStateColumn } from './case-state.decorator.js';

/** The case behind the items of the worklist. */
@Entity('worklist_cases')
export class WorklistCaseRow {
  @PrimaryColumn('text') readonly id: string;
  @Column('int') readonly revision: number;
  /** For each follow-up, the revision at which it was given the date that it has. */
  @Column('jsonb') readonly dated: Readonly<Record<string, number>>;
  @CaseStateColumn({ select: false }) readonly state: Case;
}
