import { Entity } from 'typeorm';
import { StandingRow } from '../../roster/standing.queries.js';

/** Who can keep promises, as the roster has it. */
@Entity('promise_keepers')
export class PromiseKeeperRow extends StandingRow {}
