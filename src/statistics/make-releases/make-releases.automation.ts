import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { DataSource, MoreThan, type EntityManager } from 'typeorm';
import { ProjectionRunner, type ToDo } from '../../../libs/read-side/index.js';
import { TIME_ZONE } from '../../commands/index.js';
import { PolicyVersions } from '../../policy/policy.queries.js';
import { dayOf } from '../../vocabulary/index.js';
import { countedPrograms, releaseDue, releaseIdOf, type ReleaseNamed, releasesUpTo } from '../domain/index.js';
import { firstYearOf } from '../first-year.js';
import { recordsAreAt } from '../reading/looked-at.js';
import { ReleaseRow } from '../reading/release.entity.js';
import { ReleaseMaker } from './release-maker.js';

interface DueRelease extends ReleaseNamed {
  readonly id: string;
}

/** Longer than reading the events of one quarter takes; what takes longer is tried again. */
const PROJECTED_WITHIN_MS = 10_000;

/**
 * Makes releases on the dates of the calendar, one after the other in each program, without anybody's help. A date that passed while the
 * service was away is made up for, of the same records.
 */
@Injectable()
export class MakeReleases implements ToDo<DueRelease> {
  readonly name = 'make_releases';
  readonly projection = 'statistics';
  private first: number | null = null;

  constructor(
    private readonly queries: QueryBus,
    private readonly maker: ReleaseMaker,
    private readonly runner: ProjectionRunner,
    private readonly dataSource: DataSource,
    @Inject(TIME_ZONE) private readonly zone: string,
  ) {}

  async due(now: Date, limit: number, tx: EntityManager): Promise<readonly DueRelease[]> {
    const next = await this.firstOpen(now, tx);
    // What was recorded before the cut-off may still have to be measured.
    if (next.length === 0 || (await recordsAreAt(tx, now)) === null) return [];
    return next.map((named) => ({ ...named, id: releaseIdOf(named) })).slice(0, limit);
  }

  async nextDue(now: Date, tx: EntityManager): Promise<Date | null> {
    if ((await this.firstOpen(now, tx)).length > 0) return null;
    const year = Number(dayOf(now.toISOString(), this.zone).slice(0, 4));
    const dates = [year - 1, year].flatMap((each) => ['Q1', 'Q2', 'Q3', 'Q4', 'Y'].map((release) => releaseDue(each, release, this.zone)));
    return new Date(dates.sort().find((date) => Date.parse(date) > now.getTime())!);
  }

  async send({ program, year, release }: DueRelease): Promise<void> {
    const position = await recordsAreAt(this.dataSource.manager, new Date(releaseDue(year, release, this.zone)));
    if (position === null) throw new Error('a record came to be measured while its release was about to be made');
    const there = await this.runner.waitUntilProjected(this.projection, position, { limitMs: PROJECTED_WITHIN_MS });
    if (!there) throw new Error('the records of a release are not all there yet');
    await this.maker.make({ program, year, release }, year === (await this.firstYear()));
  }

  /** Of each program the first release that is due and not decided. */
  private async firstOpen(now: Date, tx: EntityManager): Promise<readonly ReleaseNamed[]> {
    const decided = await tx.find(ReleaseRow, { where: { version: MoreThan(0) }, select: { releaseId: true } });
    const ids = new Set(decided.map(({ releaseId }) => releaseId));
    const [firstYear, today] = [await this.firstYear(), dayOf(now.toISOString(), this.zone)];
    return countedPrograms.flatMap(
      (program) => releasesUpTo(program, firstYear, today).find((named) => !ids.has(releaseIdOf(named))) ?? [],
    );
  }

  /** Kept: no later version of the policy begins before the first, and every look asks for it. */
  private async firstYear(): Promise<number> {
    return (this.first ??= firstYearOf(await this.queries.execute(new PolicyVersions()), this.zone));
  }
}
