import { Module } from '@nestjs/common';
import { type Context, moduleOf, readSideOf, type Slices } from '../commands/index.js';
import { EstablishFirstPolicyHandler } from './establish-first-policy/establish-first-policy.command.js';
import { PolicyInForceHandler } from './policy-history/policy-in-force.query.js';
import { PolicySinceHandler } from './policy-history/policy-since.query.js';
import { PolicyVersionHandler } from './policy-history/policy-version.query.js';
import { PolicyVersionsHandler } from './policy-history/policy-versions.query.js';
import { PolicyApi } from './policy-history/policy.api.js';
import { NewVersionPage } from './pages/new-version/new-version.page.js';
import { PublishPolicyVersionForm } from './pages/new-version/new-version.forms.js';
import { PolicyPage } from './pages/policy/policy.page.js';
import { PolicyStream } from './policy-stream.js';
import { PublishPolicyVersionApi, PublishPolicyVersionHandler } from './publish-policy-version/publish-policy-version.command.js';

export { ensureFirstPolicy, PolicyNotUnderstood } from './establish-first-policy/ensure-first-policy.js';
export { inForce } from './domain/policy.js';
export { policyAsUnderstood } from './policy-as-understood.js';

const slices: Slices = {
  handlers: [
    EstablishFirstPolicyHandler,
    PublishPolicyVersionHandler,
    PolicyInForceHandler,
    PolicyVersionHandler,
    PolicyVersionsHandler,
    PolicySinceHandler,
  ],
  controllers: [PolicyApi, PublishPolicyVersionApi, PolicyPage, NewVersionPage, PublishPolicyVersionForm],
  providers: [PolicyStream],
};

@Module(moduleOf(slices))
export class PolicyModule {}

/** The policy that every case is judged by, version by version. */
export const policy: Context = { module: PolicyModule, ...readSideOf(slices) };
