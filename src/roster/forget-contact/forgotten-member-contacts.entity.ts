import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What of a person's contact was forgotten for good, so that a restored backup of the keys can be made to forget it again. */
@Entity('forgotten_member_contacts')
export class ForgottenMemberContacts {
  /** Id of the event and the purpose. */
  @PrimaryColumn('text') readonly id: string;
  @Column('uuid') readonly personId: string;
  @Column('text') readonly keptFor: string;
  @Column('text') readonly forgottenAt: string;
}
