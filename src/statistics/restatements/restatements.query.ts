import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import type { ReleaseDocument } from '../../../libs/disclosure-control/index.js';
import { ask, isOpenTo, type Asking } from '../../rights.js';
import type { RestatementReason } from '../../vocabulary/index.js';
import { releaseIdOf, releaseNamed, type ReleaseNamed, releasesOfYear } from '../domain/index.js';
import { ReleaseRow } from '../reading/release.entity.js';
import { RestatementRow } from '../reading/restatement.entity.js';

/** A whole year that is out, and what is done about it. */
export interface RestatableYear extends Pick<ReleaseNamed, 'program' | 'year'> {
  readonly yearId: string;
  /** `never`: a release of it was skipped. `open`: nothing is proposed. */
  readonly state: 'never' | 'open' | 'proposed' | 'agreed' | 'restated' | 'held';
  readonly reason: RestatementReason | null;
  /** Whether whoever asks proposed what waits, and so cannot decide. */
  readonly isOwn: boolean;
  /** When it was agreed to. */
  readonly agreedAt: string | null;
  /** Why it is held; for a privacy officer alone. */
  readonly cause: string | null;
}

/** The years of each program whose annual release is out, the latest first. @throws Refusal `restatement_not_for_you` */
export class Restatements extends Query<readonly RestatableYear[]> {
  constructor(readonly reader: Asking) {
    super();
  }
}

@QueryHandler(Restatements)
export class RestatementsHandler implements IQueryHandler<Restatements> {
  constructor(private readonly dataSource: DataSource) {}

  async execute({ reader }: Restatements): Promise<readonly RestatableYear[]> {
    ask('propose_restatement', reader);
    const [releases, restatements] = await Promise.all([
      this.dataSource.getRepository(ReleaseRow).find(),
      this.dataSource.getRepository(RestatementRow).find(),
    ]);
    return yearsOf(releases, restatements, reader);
  }
}

/** Every year that is out with what is done about it. */
export function yearsOf(
  releases: readonly ReleaseRow[],
  restatements: readonly RestatementRow[],
  reader: Asking,
): readonly RestatableYear[] {
  const known = new Map(restatements.map((row) => [row.yearId, row]));
  const verdicts = new Map(
    releases.flatMap(({ releaseId, document }) =>
      document === null ? [] : [[releaseId, (JSON.parse(document) as ReleaseDocument).verdict] as const],
    ),
  );
  const decides = isOpenTo('decide_restatement', reader, 'every');
  return [...verdicts.keys()]
    .flatMap((releaseId) => releaseNamed(releaseId) ?? [])
    .filter(({ release }) => release === 'Y')
    .sort((a, b) => b.year - a.year || (a.program < b.program ? 1 : -1))
    .map(({ program, year }): RestatableYear => {
      const yearId = `${program}-${year}`;
      const row = known.get(yearId);
      const skipped = releasesOfYear(yearId).some((each) => verdicts.get(releaseIdOf(each)) !== 'published');
      return {
        yearId,
        program,
        year,
        state: row === undefined || row.state === 'none' ? (skipped ? 'never' : 'open') : row.state,
        reason: row?.reason ?? null,
        isOwn: row?.state === 'proposed' && row.proposedBy === reader.actor,
        agreedAt: row?.agreedAt ?? null,
        cause: decides ? (row?.cause ?? null) : null,
      };
    });
}
