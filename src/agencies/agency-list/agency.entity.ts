import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Agency } from '../domain/index.js';

/** One agency. `agency` is the state as decisions fold it, so that a list and a decision never disagree. */
@Entity('agencies')
@Index(['sortName', 'agencyId'])
export class AgencyRow {
  @PrimaryColumn('uuid') readonly agencyId: string;
  /** Where the name stands in a list; compared by code points, as is said in `sortKey`. */
  @Column({ type: 'text', collation: 'C' }) readonly sortName: string;
  /** The same for agencies of one name. */
  @Index()
  @Column('text')
  readonly nameKey: string;
  @Column('jsonb') readonly agency: Agency;
  @Column('int') readonly revision: number;
}
