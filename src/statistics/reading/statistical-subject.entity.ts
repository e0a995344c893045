import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A case or contact that may count, by its stream, with the last of its events that may change what it counts for. */
@Entity('statistical_subjects')
@Index(['subject'], { where: '"open"' })
export class StatisticalSubject {
  @PrimaryColumn('text') readonly subject: string;
  @Column('int') readonly revision: number;
  /** Whether it may still have to be looked at since that event; taken back where it was, so that few have to be compared. */
  @Column('boolean') readonly open: boolean;
}
