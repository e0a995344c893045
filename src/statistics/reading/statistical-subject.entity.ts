import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A case or contact that may count, by its stream, with the last of its events that may change what it counts for. */
@Entity('statistical_subjects')
export class StatisticalSubject {
  @PrimaryColumn('text') readonly subject: string;
  @Column('int') readonly revision: number;
}
