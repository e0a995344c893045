import { Entity } from 'typeorm';
import { StandingRow } from '../../roster/standing.queries.js';

/** Who can be counted on, as the roster has it. */
@Entity('member_standings')
export class MemberStanding extends StandingRow {}
