import { Decision } from '../../commands/decision.js';
import { Endpoint } from '../../commands/endpoint.js';
import { PersonCommand } from '../person-streams.js';
import { deactivatePerson } from './deactivate-person.decision.js';

/** A person may no longer act. */
export class DeactivatePerson extends PersonCommand({ route: 'deactivate', right: 'keep_roster' }) {}

export class DeactivatePersonApi extends Endpoint(DeactivatePerson) {}
export class DeactivatePersonHandler extends Decision(DeactivatePerson, deactivatePerson) {}
