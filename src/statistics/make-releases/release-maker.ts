import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { DataSource, LessThanOrEqual } from 'typeorm';
import {
  CONTACTS,
  planAfter,
  publicationPlan,
  releaseDocument,
  releaseInWorker,
  RELEASES,
  REQUESTS,
  tierFor,
  type PublicationPlan,
  type ReleasedArtefact,
  type StatRecord,
} from '../../../libs/disclosure-control/index.js';
import { AutomationActing, commandOf } from '../../commands/index.js';
import { CONFIG, type Config } from '../../config/config.js';
import { concentrationRules } from '../concentration-rules.js';
import { lastMonthOf, planIdOf, releaseDay, releaseIdOf, type ReleaseNamed } from '../domain/index.js';
import { StatisticalRecordRow } from '../reading/statistical-record.entity.js';
import { PlanStreams, ReleaseStreams } from '../release-streams.js';
import { FixPublicationPlan } from './fix-publication-plan.command.js';
import { MakeRelease } from './make-release.command.js';
import { statRecord } from '../stat-record.js';

const NAME = 'make-releases';

/** Leadership's threshold (docs/disclosure-control.md, "Parameters"). */
const K = 5;

/** Computes one release of the calendar and has it decided. The same records give the same release, whoever makes it and how often. */
@Injectable()
export class ReleaseMaker {
  constructor(
    private readonly commands: CommandBus,
    private readonly acting: AutomationActing,
    private readonly plans: PlanStreams,
    private readonly releases: ReleaseStreams,
    private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Makes a release whose records are all measured and whose earlier ones are decided; where it is decided already, does nothing.
   *
   * @throws ReleaseFailed where it could not be computed: nothing is decided then
   */
  async make(named: ReleaseNamed, isFirstYear: boolean): Promise<void> {
    const releaseId = releaseIdOf(named);
    const plan = await this.planOf(named, isFirstYear);
    const earlier = RELEASES.slice(0, RELEASES.indexOf(named.release));
    const history = await Promise.all(earlier.map((release) => this.decided({ ...named, release })));
    const { outcome, artefact, certificate } = await releaseInWorker({
      plan,
      records: await this.recordsOf(named),
      rules: concentrationRules,
      history: history.map((each) => each.outcome),
    });
    const out = { id: releaseId, year: named.year, version: 1, on: releaseDay(named.year, named.release) };
    const certified = { document: releaseDocument(out, plan, artefact), outcome, certificate };
    const skipped = releaseDocument(out, plan, { ...artefact, verdict: 'skipped', cells: [] });
    await this.commands.execute(commandOf(MakeRelease, { releaseId, certified, skipped }, this.acting.for(NAME, releaseId)));
  }

  /** The plan of the year: fixed with its first release, from the planning table or from what the year before published. */
  private async planOf({ program, year }: ReleaseNamed, isFirstYear: boolean): Promise<PublicationPlan> {
    const planId = planIdOf({ program, year });
    const fixed = await this.plans.now(planId);
    if (fixed !== null) return fixed;
    const plan = isFirstYear ? this.firstPlan(program) : await this.planAfterYear(program, year - 1);
    await this.commands.execute(commandOf(FixPublicationPlan, { planId, program, year, plan }, this.acting.for(NAME, planId)));
    return (await this.plans.now(planId))!;
  }

  private firstPlan(program: ReleaseNamed['program']): PublicationPlan {
    const [counted, expected] =
      program === 'requests' ? [REQUESTS, this.config.expectedRequests] : [CONTACTS, this.config.expectedContacts];
    return publicationPlan(counted, tierFor(counted, expected), expected, K);
  }

  private async planAfterYear(program: ReleaseNamed['program'], year: number): Promise<PublicationPlan> {
    const last = await this.plans.now(planIdOf({ program, year }));
    if (last === null) throw new Error(`${planIdOf({ program, year })} has no plan, though all its releases are decided`);
    const documents = await Promise.all(RELEASES.map(async (release) => (await this.decided({ program, year, release })).document));
    return planAfter(last, documents as readonly ReleasedArtefact[]);
  }

  private async decided(named: ReleaseNamed) {
    const { decided } = await this.releases.now(releaseIdOf(named));
    if (decided === null) throw new Error(`${releaseIdOf(named)} is not decided, and one that comes after it is due`);
    return decided;
  }

  private async recordsOf({ program, year, release }: ReleaseNamed): Promise<readonly StatRecord[]> {
    const where = { program, year, counts: true, month: LessThanOrEqual(lastMonthOf(release)) };
    const rows = await this.dataSource.getRepository(StatisticalRecordRow).find({ where, order: { recordId: 'ASC' } });
    return rows.map(({ recordId, record }) => statRecord(recordId, record));
  }
}
