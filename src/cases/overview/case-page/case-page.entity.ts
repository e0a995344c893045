import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Case } from '../../domain/case.state.js';
import type { CaseDetails } from './case-details.js';

/** Everything that the page shows of one case, less the names of people and agencies. */
@Entity('case_page')
export class CasePageRow {
  @PrimaryColumn('text') readonly id: string;
  @Column('int') readonly revision: number;
  @Column('jsonb') readonly details: CaseDetails;
  @Column('jsonb') readonly state: Case;
}
