import { Injectable } from '@nestjs/common';
import { commandsOn } from '../commands/commands-on.js';
import { StreamOf } from '../commands/stream-of.js';
import { admitBy, type policyRights } from '../rights.js';
import { policyEvolution, type Policy } from './domain/policy.js';
import { POLICY_STREAM, type PolicyEvent } from './domain/policy.events.js';

/** Decisions on the policy, of which there is one, and the policy as it stands now. */
@Injectable()
export class PolicyStream extends StreamOf(policyEvolution, () => POLICY_STREAM, admitBy<keyof typeof policyRights>()) {}

/** The base of every command on the policy. */
export const PolicyCommand = commandsOn<Policy, PolicyEvent, keyof typeof policyRights, never>({
  path: 'policy',
  id: null,
  streams: PolicyStream,
});
