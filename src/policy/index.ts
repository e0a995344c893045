import { EstablishFirstPolicyHandler } from './establish-first-policy/establish-first-policy.handler.js';
import { PolicyInForceHandler } from './policy-history/policy-in-force.query.js';
import { PolicyVersionHandler } from './policy-history/policy-version.query.js';
import { PolicyVersionsHandler } from './policy-history/policy-versions.query.js';
import { PolicyStream } from './policy-stream.js';
import { PublishPolicyVersionHandler } from './publish-policy-version/publish-policy-version.handler.js';

export { ensureFirstPolicy } from './establish-first-policy/ensure-first-policy.js';

/** What the handlers stand on. */
export const providers = [PolicyStream];

export const handlers = [
  EstablishFirstPolicyHandler, PublishPolicyVersionHandler,
  PolicyInForceHandler, PolicyVersionHandler, PolicyVersionsHandler,
];
