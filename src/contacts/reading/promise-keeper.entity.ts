import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PersonRole } from '../../vocabulary/index.js';

/** Who can keep promises, as the roster has it. */
@Entity('promise_keepers')
export class PromiseKeeperRow {
  @PrimaryColumn('uuid') readonly personId: string;
  @Column('boolean') readonly active: boolean;
  @Column('text', { array: true }) readonly roles: readonly PersonRole[];
  @Column('boolean') readonly keeps: boolean;
  /** Id of the event that last changed any of it. */
  @Column('text') readonly changedBy: string;
  @Column('int') readonly revision: number;
}
