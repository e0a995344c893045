import { Entity } from 'typeorm';
import { StandingRow } from '../../roster/standing.queries.js';

/** Who can own follow-ups, as the roster has it. */
@Entity('follow_up_owners')
export class FollowUpOwnerRow extends StandingRow {}
