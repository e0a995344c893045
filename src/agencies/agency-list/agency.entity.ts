import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Agency } from '../domain/agency.js';

/** One agency. `agency` is the state as decisions fold it, so that a list and a decision never disagree. */
@Entity('agencies')
@Index(['sortName', 'agencyId'])
export class AgencyRow {
  @PrimaryColumn('uuid') readonly agencyId: string;
  /** The name in small letters. */
  @Column('text') readonly sortName: string;
  @Column('jsonb') readonly agency: Agency;
  @Column('int') readonly revision: number;
}
