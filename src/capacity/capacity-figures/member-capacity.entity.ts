import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MemberCapacity } from '../domain/index.js';

/** One person, as far as the figures about the team are made of them. */
@Entity('member_capacity')
export class MemberCapacityRow {
  @PrimaryColumn('uuid') readonly personId: string;
  @Column('jsonb') readonly capacity: MemberCapacity;
  @Column('int') readonly revision: number;
}
