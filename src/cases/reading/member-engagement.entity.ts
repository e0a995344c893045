import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A member's part in one case: when they were called to it, and when what they last held in it ended. */
@Entity('member_engagements')
export class MemberEngagement {
  @PrimaryColumn('text') readonly id: string;
  @Index() @Column('text') readonly caseId: string;
  @Index() @Column('text') readonly memberId: string;
  /** A day, or a moment with its offset, as it was said. */
  @Column('text') readonly calledAt: string;
  @Column('boolean') readonly onTeam: boolean;
  @Column('text', { nullable: true }) readonly endedAt: string | null;
  /** The end of each intervention, by its id, so that a correction can be told from the others. */
  @Column('jsonb') readonly ends: Readonly<Record<string, string>>;
  /** The same to order by: of a day the end of it. */
  @Index() @Column('timestamptz', { nullable: true }) readonly endedBy: Date | null;
}
