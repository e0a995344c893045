import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import {
  NOTHING_IS_OTHERWISE,
  changedRecords,
  releaseDocument,
  restatementInWorker,
  type CertifiedRelease,
} from '../../../libs/disclosure-control/index.js';
import { AutomationActing, commandOf } from '../../commands/index.js';
import { dayOf } from '../../vocabulary/index.js';
import { concentrationRules } from '../concentration-rules.js';
import { CountedSubjects } from '../counted-subjects.js';
import type { RestatedRecord, Restatement, RestatementHeld, StatisticalRecord, YearRestated } from '../domain/index.js';
import { releaseDay, releaseIdOf, releasesOfYear } from '../domain/index.js';
import { statRecord } from '../stat-record.js';
import { StatisticalRecordRow } from '../reading/statistical-record.entity.js';
import { RecordIds } from '../record-streams.js';
import { PlanStreams, ReleaseStreams, RestatementStreams } from '../release-streams.js';
import { RestateRecord } from './restate-record.command.js';
import { RestateRelease } from './restate-release.command.js';
import { SettleRestatement } from './settle-restatement.command.js';

const NAME = 'restate-years';
type Counted = Pick<StatisticalRecord, 'attributes' | 'measures'>;
type Agreed = NonNullable<Restatement['agreed']>;

/**
 * Computes what a year is restated to and has it follow from that. The same events give the same year, whoever computes it and how often.
 */
@Injectable()
export class YearRestater {
  constructor(
    private readonly commands: CommandBus,
    private readonly acting: AutomationActing,
    private readonly plans: PlanStreams,
    private readonly releases: ReleaseStreams,
    private readonly restatements: RestatementStreams,
    private readonly subjects: CountedSubjects,
    private readonly ids: RecordIds,
    private readonly dataSource: DataSource,
  ) {}

  /**
   * Carries out a restatement that was agreed to; done again it changes nothing.
   *
   * @throws ReleaseFailed where it could not be computed: nothing is decided then
   */
  async restate(yearId: string): Promise<void> {
    const { agreed, outcome } = await this.restatements.now(yearId);
    if (agreed === null) return;
    if (outcome === null) {
      const came = await this.computed(yearId, agreed);
      await this.commands.execute(commandOf(SettleRestatement, { yearId, came }, this.acting.for(NAME, `${yearId}/${agreed.at}`)));
    }
    // What is kept counts, and not what was computed here: another process may have been first.
    const settled = (await this.restatements.now(yearId)).outcome;
    if (settled?.kind !== 'restated') return;
    for (const record of settled.records) {
      await this.commands.execute(commandOf(RestateRecord, record, this.acting.for(NAME, `${yearId}/${record.recordId}`)));
    }
    for (const restated of settled.releases) {
      const { id: releaseId } = restated.document;
      await this.commands.execute(commandOf(RestateRelease, { releaseId, restated }, this.acting.for(NAME, releaseId)));
    }
  }

  private async computed(yearId: string, agreed: Agreed): Promise<YearRestated | RestatementHeld> {
    const named = releasesOfYear(yearId);
    const plan = await this.plans.now(yearId);
    if (plan === null) throw new Error(`${yearId} has no plan, though all its releases are decided`);
    const history = await Promise.all(named.map(async (each) => (await this.releases.now(releaseIdOf(each))).decided!.outcome));
    const rows = await this.recordsOf(named[0]!);
    const anew = await this.countedAnew(rows, agreed.at);
    const before = rows.map(({ recordId, record }) => statRecord(recordId, record));
    const after = [...anew].flatMap(([recordId, counted]) => (counted === null ? [] : [statRecord(recordId, counted)]));
    const restated = await restatementInWorker({ plan, rules: concentrationRules, history, before, after });
    if (restated.verdict === 'held') {
      const { cause } = restated;
      return { type: 'RestatementHeld', data: { cause, ...(cause === NOTHING_IS_OTHERWISE && { tooEarly: true }) } };
    }
    const inWords = { on: dayOf(agreed.at, this.restatements.zone), reason: agreed.reason };
    const releases = restated.releases.map(({ artefact, outcome, certificate }: CertifiedRelease, at) => {
      const each = named[at]!;
      const out = { id: releaseIdOf(each), year: each.year, version: 2, on: releaseDay(each.year, each.release), restated: inWords };
      return { document: releaseDocument(out, plan, artefact), outcome, certificate };
    });
    const records = changedRecords(plan, before, after).map(({ was: { id: recordId } }): RestatedRecord => {
      const { attributes = null, measures = null } = anew.get(recordId) ?? {};
      return { recordId, attributes, measures };
    });
    return { type: 'YearRestated', data: { releases, records } };
  }

  private recordsOf({ program, year }: { readonly program: string; readonly year: number }): Promise<StatisticalRecordRow[]> {
    return this.dataSource
      .getRepository(StatisticalRecordRow)
      .find({ where: { program: program as StatisticalRecordRow['program'], year, counts: true }, order: { recordId: 'ASC' } });
  }

  /** By record what it should count for by what was recorded before this moment, null where it should not. */
  private async countedAnew(rows: readonly StatisticalRecordRow[], before: string): Promise<ReadonlyMap<string, Counted | null>> {
    const all = await this.dataSource.query<{ subject: string }[]>('SELECT subject FROM statistical_subjects');
    const subjects = new Map(all.map(({ subject }) => [this.ids.of(subject), subject]));
    const anew = new Map<string, Counted | null>();
    for (const { recordId, record } of rows) {
      const subject = subjects.get(recordId);
      // Of a record whose case is not there nothing can be known anew.
      anew.set(recordId, subject === undefined ? record : await this.subjects.anew(subject, record, before));
    }
    return anew;
  }
}
