import { Decision } from '../../commands/decision.js';
import { Endpoint } from '../../commands/endpoint.js';
import { PersonCommand } from '../person-streams.js';
import { agreeToConsoleRoster } from './agree-to-console-roster.decision.js';

/** A person agrees to stand on the roster that consoles see. */
export class AgreeToConsoleRoster extends PersonCommand({ route: 'console-roster/agree', right: 'speak_for_person' }) {}

export class AgreeToConsoleRosterApi extends Endpoint(AgreeToConsoleRoster) {}
export class AgreeToConsoleRosterHandler extends Decision(AgreeToConsoleRoster, agreeToConsoleRoster) {}
