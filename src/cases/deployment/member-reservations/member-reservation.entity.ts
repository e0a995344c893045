import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A claim of a case on a member, to be looked at when it falls due: at its end, or when the case lets the member go. */
@Entity('member_reservations')
export class MemberReservation {
  /** Of the claim, and of the event that made it due: what falls due again is another piece of work. */
  @PrimaryColumn('text') readonly id: string;
  @Index() @Column('text') readonly caseId: string;
  @Column('text') readonly memberId: string;
  @Column('text') readonly claim: string;
  @Column('text') readonly commandId: string;
  /** Null while the case counts on the member. */
  @Index() @Column('timestamptz', { nullable: true }) readonly dueAt: Date | null;
}
