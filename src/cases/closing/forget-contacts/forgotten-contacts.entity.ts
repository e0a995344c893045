import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was forgotten for good, so that a restored backup of the keys can be made to forget it again. */
@Entity('forgotten_contacts')
export class ForgottenContacts {
  /** Id of the event and the purpose. */
  @PrimaryColumn('text') readonly id: string;
  @Column('uuid') readonly caseId: string;
  @Column('text') readonly keptFor: string;
  @Column('text') readonly forgottenAt: string;
}
