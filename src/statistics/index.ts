import { Module } from '@nestjs/common';
import { moduleOf, readSideOf, type Context, type Slices } from '../commands/context.js';
import { CountedSubjects } from './counted-subjects.js';
import { DeliverReleases } from './make-releases/deliver-releases.automation.js';
import { HoldReleaseApi, HoldReleaseHandler } from './hold-release/hold-release.command.js';
import { LiftReleaseHoldApi, LiftReleaseHoldHandler } from './hold-release/lift-release-hold.command.js';
import { FixPublicationPlanHandler } from './make-releases/fix-publication-plan.command.js';
import { MakeReleaseHandler } from './make-releases/make-release.command.js';
import { MakeReleases } from './make-releases/make-releases.automation.js';
import { ReleaseMaker } from './make-releases/release-maker.js';
import { MeasureStatisticalRecordHandler } from './post-statistical-records/measure-statistical-record.command.js';
import { PostStatisticalRecordHandler } from './post-statistical-records/post-statistical-record.command.js';
import { PostStatisticalRecords } from './post-statistical-records/post-statistical-records.automation.js';
import { HoldReleaseForm, LiftReleaseHoldForm } from './pages/releases/releases.forms.js';
import { ReleasesPage } from './pages/releases/releases.page.js';
import { statistics as statisticsModel } from './reading/statistics.projection.js';
import { RecordIds, RecordStreams } from './record-streams.js';
import { ReleaseProofHandler } from './releases/release-proof.query.js';
import { ReleasesApi } from './releases/releases.api.js';
import { ReleasesHandler } from './releases/releases.query.js';
import { PlanStreams, ReleaseStreams } from './release-streams.js';

const slices: Slices = {
  handlers: [
    FixPublicationPlanHandler,
    HoldReleaseHandler,
    LiftReleaseHoldHandler,
    MakeReleaseHandler,
    MeasureStatisticalRecordHandler,
    PostStatisticalRecordHandler,
    ReleaseProofHandler,
    ReleasesHandler,
  ],
  controllers: [ReleasesApi, HoldReleaseApi, LiftReleaseHoldApi, ReleasesPage, HoldReleaseForm, LiftReleaseHoldForm],
  providers: [CountedSubjects, PlanStreams, RecordIds, RecordStreams, ReleaseMaker, ReleaseStreams],
  projections: [statisticsModel],
  automations: [PostStatisticalRecords, MakeReleases, DeliverReleases],
};

@Module(moduleOf(slices))
class StatisticsModule {}

/** What the program counts, and what of it is published. */
export const statistics: Context = { module: StatisticsModule, ...readSideOf(slices) };
