import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whom to call back, forgotten for good, so that a restored backup of the keys can be made to forget it again. */
@Entity('forgotten_promised_contacts')
export class ForgottenPromisedContactRow {
  /** Id of the event. */
  @PrimaryColumn('text') readonly id: string;
  @Column('uuid') readonly contactId: string;
  @Column('text') readonly keptFor: string;
  @Column('text') readonly forgottenAt: string;
}
