import { commandsOn } from '../commands/index.js';
import { CaseStreams } from './case-streams.js';

/** The base of every command on a case: `class HoldIntervention extends CaseCommand({ route, right, words }) { … }`. */
export const CaseCommand = commandsOn({ path: 'cases', id: 'caseId', streams: CaseStreams });
