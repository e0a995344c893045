import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A case that has ended and still keeps sealed contacts; or, before that, one that may come to it. */
@Entity('kept_contacts')
export class KeptContacts {
  @PrimaryColumn('uuid') readonly caseId: string;
  @Column('boolean') readonly keeps: boolean;
  /** When they are to be forgotten; null while the case is open. */
  @Index() @Column('timestamptz', { nullable: true }) readonly forgetAt: Date | null;
  /** Id of the event that ended the case: a case that ends again is another piece of work. */
  @Column('text', { nullable: true }) readonly endedBy: string | null;
  @Column('int') readonly revision: number;
}
