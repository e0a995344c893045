import { Decision, Endpoint } from '../../commands/index.js';
import { PersonCommand } from '../person-streams.js';
import { leaveConsoleRoster } from './leave-console-roster.decision.js';

/** A person no longer agrees to stand on the roster that consoles see. */
export class LeaveConsoleRoster extends PersonCommand({
  route: 'console-roster/leave',
  right: 'speak_for_person',
  words: {
    title: { en: 'Take them off the console roster', es: 'Quitarla de la lista para las consolas' },
    send: { en: 'Take the name off', es: 'Quitar el nombre' },
    done: { en: 'The name is off the console roster.', es: 'El nombre ya no figura en la lista para las consolas.' },
  },
}) {}

export class LeaveConsoleRosterApi extends Endpoint(LeaveConsoleRoster) {}
export class LeaveConsoleRosterHandler extends Decision(LeaveConsoleRoster, leaveConsoleRoster) {}
