import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { ReleaseDocument, ReleaseProof } from '../../../libs/disclosure-control/index.js';
import { refuseMissing } from '../../../libs/event-sourcing/index.js';
import { ask, type Asking } from '../../rights.js';
import { planIdOf, releaseIdOf, releaseNamed, RELEASES } from '../domain/index.js';
import { concentrationRules } from '../concentration-rules.js';
import { PlanStreams, ReleaseStreams } from '../release-streams.js';

/** A release with what proves it, for whoever answers for it; of it only `document` is for readers. */
export interface ProvenRelease {
  readonly document: ReleaseDocument;
  readonly proof: ReleaseProof;
}

/** What proves a release that was decided. Exact: read from the events. @throws Refusal `privacy_officer_only`, `release_not_decided` */
export class ReleaseProofOf extends Query<ProvenRelease> {
  constructor(
    readonly reader: Asking,
    readonly releaseId: string,
  ) {
    super();
  }
}

@QueryHandler(ReleaseProofOf)
export class ReleaseProofHandler implements IQueryHandler<ReleaseProofOf> {
  constructor(
    private readonly plans: PlanStreams,
    private readonly releases: ReleaseStreams,
  ) {}

  async execute({ reader, releaseId }: ReleaseProofOf): Promise<ProvenRelease> {
    ask('see_releases', reader);
    const named = releaseNamed(releaseId);
    const plan = named && (await this.plans.now(planIdOf(named)));
    const upToIt = named === null ? [] : RELEASES.slice(0, RELEASES.indexOf(named.release) + 1);
    const all = await Promise.all(upToIt.map((release) => this.releases.now(releaseIdOf({ ...named!, release }))));
    const decided = all.at(-1)?.decided;
    if (!plan || !decided) {
      return refuseMissing('release_not_decided', {
        en: 'There is no such release, or its day has not come. Look at the list of releases.',
        es: 'No existe esa publicación, o su día no ha llegado. Mire la lista de publicaciones.',
      });
    }
    const history = all.map((each) => each.decided!.outcome);
    return { document: decided.document, proof: { plan, history, certificate: decided.certificate, rules: concentrationRules } };
  }
}
