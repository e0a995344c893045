import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { StatisticalRecord } from '../domain/index.js';

/** One record, as releases are made of it. */
@Entity('statistical_records')
@Index(['program', 'year'])
export class StatisticalRecordRow {
  @PrimaryColumn('uuid') readonly recordId: string;
  @Column('text') readonly program: string;
  @Column('int') readonly year: number;
  @Column('int') readonly month: number;
  /** Whether it counts: it was not withdrawn. */
  @Column('boolean') readonly counts: boolean;
  @Column('jsonb') readonly record: StatisticalRecord;
  @Column('int') readonly revision: number;
}
