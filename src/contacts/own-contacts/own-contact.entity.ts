import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { IndividualContact } from '../domain/individual-contact.js';

/** One contact. `contact` is the state as decisions fold it, so that a list and a decision never disagree. */
@Entity('own_contacts')
@Index(['memberId', 'on', 'contactId'])
@Index('own_contacts_by_case', ['caseId'], { where: '"caseId" IS NOT NULL' })
export class OwnContactRow {
  @PrimaryColumn('uuid') readonly contactId: string;
  @Column('uuid') readonly memberId: string;
  @Column('text') readonly on: string;
  /** Null where it belongs to none, or counts no more. */
  @Column('uuid', { nullable: true }) readonly caseId: string | null;
  @Column('jsonb') readonly contact: IndividualContact;
  @Column('int') readonly revision: number;
}
