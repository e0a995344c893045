import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When a member was last invited to any case. */
@Entity('member_calls')
export class MemberCall {
  @PrimaryColumn('text') readonly memberId: string;
  /** A day, or a moment with its offset, as it was said. */
  @Column('text') readonly calledAt: string;
}
