import { Decision } from '../../commands/decision.js';
import { Endpoint } from '../../commands/endpoint.js';
import { PersonCommand } from '../person-streams.js';
import { leaveConsoleRoster } from './leave-console-roster.decision.js';

/** A person no longer agrees to stand on the roster that consoles see. */
export class LeaveConsoleRoster extends PersonCommand({ route: 'console-roster/leave', right: 'speak_for_person' }) {}

export class LeaveConsoleRosterApi extends Endpoint(LeaveConsoleRoster) {}
export class LeaveConsoleRosterHandler extends Decision(LeaveConsoleRoster, leaveConsoleRoster) {}
