import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Which of a person's contact is kept, and since when they are no longer counted on. */
@Entity('kept_member_contacts')
export class KeptMemberContacts {
  @PrimaryColumn('uuid') readonly personId: string;
  @Column('boolean') readonly phone: boolean;
  @Column('boolean') readonly mail: boolean;
  @Column('boolean') readonly keeps: boolean;
  /** Null while they are active. */
  @Index() @Column('timestamptz', { nullable: true }) readonly inactiveSince: Date | null;
  /** Id of the event that last changed any of it: what changes again is another piece of work. */
  @Column('text') readonly changedBy: string;
  @Column('int') readonly revision: number;
}
