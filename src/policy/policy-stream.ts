import { Injectable } from '@nestjs/common';
import { commandsOn, StreamOf } from '../commands/index.js';
import { admitBy, type policyRights } from '../rights.js';
import { type Policy, POLICY_STREAM, type PolicyEvent, policyEvolution } from './domain/index.js';

/** Decisions on the policy, of which there is one, and the policy as it stands now. */
@Injectable()
export class PolicyStream extends StreamOf(policyEvolution, () => POLICY_STREAM, admitBy<keyof typeof policyRights>()) {}

/** The base of every command on the policy. */
export const PolicyCommand = commandsOn<Policy, PolicyEvent, keyof typeof policyRights, never>({
  path: 'policy',
  id: null,
  streams: PolicyStream,
});
