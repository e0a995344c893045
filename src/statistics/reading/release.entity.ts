import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReleaseDocument } from '../../../libs/disclosure-control/index.js';
import type { HoldReason } from '../domain/release.events.js';

/** A release that was held or decided. */
@Entity('statistics_releases')
export class ReleaseRow {
  @PrimaryColumn('text') readonly releaseId: string;
  @Column('text', { nullable: true }) readonly heldBecause: HoldReason | null;
  /** Of the last document that was decided; 0 before that. */
  @Column('int') readonly version: number;
  @Column('jsonb', { nullable: true }) readonly document: ReleaseDocument | null;
  /** Why it was skipped, for whoever runs the program. */
  @Column('text', { nullable: true }) readonly cause: string | null;
  @Column('int') readonly revision: number;
}
