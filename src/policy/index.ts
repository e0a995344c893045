import type { Projection } from '../../libs/read-side/index.js';
import { EstablishFirstPolicyHandler } from './establish-first-policy/establish-first-policy.command.js';
import { PolicyInForceHandler } from './policy-history/policy-in-force.query.js';
import { PolicyVersionHandler } from './policy-history/policy-version.query.js';
import { PolicyVersionsHandler } from './policy-history/policy-versions.query.js';
import { PolicyApi } from './policy-history/policy.api.js';
import { PolicyStream } from './policy-stream.js';
import { PublishPolicyVersionApi, PublishPolicyVersionHandler } from './publish-policy-version/publish-policy-version.command.js';

export { ensureFirstPolicy } from './establish-first-policy/ensure-first-policy.js';

/** What handlers and controllers are given beside the buses. */
export const providers = [PolicyStream];

export const handlers = [
  EstablishFirstPolicyHandler,
  PublishPolicyVersionHandler,
  PolicyInForceHandler,
  PolicyVersionHandler,
  PolicyVersionsHandler,
];

export const controllers = [PolicyApi, PublishPolicyVersionApi];

export const projections: readonly Projection[] = [];
