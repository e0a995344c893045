import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A case or contact that may count, by its stream, with the last of its events that may change what it counts for. */
@Entity('statistical_subjects')
@Index(['position'])
export class StatisticalSubject {
  @PrimaryColumn('text') readonly subject: string;
  @Column('int') readonly revision: number;
  /** Of that event: what was looked at up to some position need not be compared again. */
  @Column('bigint') readonly position: string;
}
