import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { refuseMissing } from '../../../libs/event-sourcing/index.js';
import type { PolicyTerms } from '../../vocabulary/index.js';
import { PolicyStream } from '../policy-stream.js';
import { PolicyVersion } from '../policy.queries.js';

@QueryHandler(PolicyVersion)
export class PolicyVersionHandler implements IQueryHandler<PolicyVersion> {
  constructor(private readonly stream: PolicyStream) {}

  async execute({ version }: PolicyVersion): Promise<PolicyTerms> {
    const { versions } = await this.stream.now('program');
    const found = versions.find((one) => one.version === version);
    if (!found) {
      refuseMissing('policy_version_not_found', {
        en: 'There is no such version of the policy. Look it up in the list of versions.',
        es: 'No existe esa versión de la política. Búsquela en la lista de versiones.',
      });
    }
    return found.terms;
  }
}
