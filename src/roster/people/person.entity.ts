import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Person } from '../domain/index.js';

/** One person. `person` is the state as decisions fold it, so that a list and a decision never disagree. */
@Entity('people')
@Index(['active', 'sortName', 'personId'])
export class PersonRow {
  @PrimaryColumn('uuid') readonly personId: string;
  /** Where the name stands in a list; compared by code points, as is said in `sortKey`. */
  @Column({ type: 'text', collation: 'C' }) readonly sortName: string;
  /** The same for namesakes. */
  @Index()
  @Column('text')
  readonly nameKey: string;
  @Column('boolean') readonly active: boolean;
  /** Active, and in at least one program. */
  @Column('boolean') readonly onTeam: boolean;
  /** On a team, and agreed to stand on the roster that consoles see. */
  @Column('boolean') readonly onConsoleRoster: boolean;
  /** A role that is proposed for them waits for a privacy officer. */
  @Index()
  @Column('boolean')
  readonly awaitsRole: boolean;
  @Column('jsonb') readonly person: Person;
  @Column('int') readonly revision: number;
}
