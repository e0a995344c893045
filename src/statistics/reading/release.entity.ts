import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReleaseHoldReason } from '../../vocabulary/index.js';

/** A release that was held or decided. */
@Entity('statistics_releases')
export class ReleaseRow {
  @PrimaryColumn('text') readonly releaseId: string;
  @Column('text', { nullable: true }) readonly heldBecause: ReleaseHoldReason | null;
  /** Who held it last, and when; null where nobody did. */
  @Column('uuid', { nullable: true }) readonly heldBy: string | null;
  @Column('timestamptz', { nullable: true }) readonly heldAt: Date | null;
  /** Of the last document that was decided; 0 before that. */
  @Column('int') readonly version: number;
  /** Its JSON, byte for byte as it came out. */
  @Column('text', { nullable: true }) readonly document: string | null;
  /** Why it was skipped, for whoever runs the program. */
  @Column('text', { nullable: true }) readonly cause: string | null;
  @Column('int') readonly revision: number;
}
