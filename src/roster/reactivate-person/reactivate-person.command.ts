import { Decision } from '../../commands/decision.js';
import { Endpoint } from '../../commands/endpoint.js';
import { PersonCommand } from '../person-streams.js';
import { reactivatePerson } from './reactivate-person.decision.js';

/** A person is back. */
export class ReactivatePerson extends PersonCommand({ route: 'reactivate', right: 'keep_roster' }) {}

export class ReactivatePersonApi extends Endpoint(ReactivatePerson) {}
export class ReactivatePersonHandler extends Decision(ReactivatePerson, reactivatePerson) {}
