import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RestatementReason } from '../../vocabulary/index.js';

/** What is done about a year that is out and wrong. */
@Entity('statistics_restatements')
export class RestatementRow {
  /** `requests-2026` */
  @PrimaryColumn('text') readonly yearId: string;
  @Column('text') readonly state: 'none' | 'proposed' | 'agreed' | 'restated' | 'held';
  /** Of the proposal that waits or was agreed to. */
  @Column('text', { nullable: true }) readonly reason: RestatementReason | null;
  @Column('text', { nullable: true }) readonly proposedBy: string | null;
  /** When it was proposed, where it waits or was agreed to. ISO 8601 in UTC. */
  @Column('text', { nullable: true }) readonly proposedAt: string | null;
  /** When it was agreed to. ISO 8601 in UTC. */
  @Column('text', { nullable: true }) readonly agreedAt: string | null;
  /** Why it is held, for whoever runs the program. */
  @Column('text', { nullable: true }) readonly cause: string | null;
  @Column('int') readonly revision: number;
}
