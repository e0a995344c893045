import { Decision } from '../../commands/decision.js';
import { Endpoint } from '../../commands/endpoint.js';
import { Part } from '../../commands/fields.js';
import { PolicyCommand } from '../policy-stream.js';
import { PolicyTermsPart } from './policy-terms.part.js';
import { publishPolicyVersion } from './publish-policy-version.decision.js';

/** The next version of the policy: all of its terms, since a version is whole. */
export class PublishPolicyVersion extends PolicyCommand({ route: 'versions', right: 'change_policy' }) {
  @Part(() => PolicyTermsPart, { en: 'What are the terms?', es: '¿Cuáles son los términos?' })
  readonly terms: PolicyTermsPart;
}

export class PublishPolicyVersionApi extends Endpoint(PublishPolicyVersion) {}
export class PublishPolicyVersionHandler extends Decision(PublishPolicyVersion, publishPolicyVersion) {}
