import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The one case that holds a member now. */
@Entity('member_holds')
export class MemberHold {
  @PrimaryColumn('text') readonly memberId: string;
  @Column('text') readonly caseId: string;
}
