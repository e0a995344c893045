import { Decision } from '../../commands/index.js';
import { PolicyCommand } from '../policy-stream.js';
import { establishFirstPolicy } from './establish-first-policy.decision.js';

/** Version 1 of an empty system. */
export class EstablishFirstPolicy extends PolicyCommand({ route: 'first', right: 'establish_policy' }) {}

export class EstablishFirstPolicyHandler extends Decision(EstablishFirstPolicy, establishFirstPolicy) {}
