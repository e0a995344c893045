import { Module } from '@nestjs/common';
import { type Context, moduleOf, readSideOf, type Slices } from '../commands/index.js';
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
import {
  AgreeToRestatementForm,
  DeclineRestatementForm,
  ProposeRestatementForm,
  WithdrawRestatementForm,
} from './pages/restatements/restatements.forms.js';
import { RestatementsPage } from './pages/restatements/restatements.page.js';
import { statistics as statisticsModel } from './reading/statistics.projection.js';
import { RecordIds, RecordStreams } from './record-streams.js';
import { AgreeToRestatementApi, AgreeToRestatementHandler } from './decide-restatement/agree-to-restatement.command.js';
import { DeclineRestatementApi, DeclineRestatementHandler } from './decide-restatement/decline-restatement.command.js';
import { ProposeRestatementApi, ProposeRestatementHandler } from './propose-restatement/propose-restatement.command.js';
import { WithdrawRestatementApi, WithdrawRestatementHandler } from './propose-restatement/withdraw-restatement.command.js';
import { RestateRecordHandler } from './restate-year/restate-record.command.js';
import { RestateReleaseHandler } from './restate-year/restate-release.command.js';
import { RestateYears } from './restate-year/restate-years.automation.js';
import { SettleRestatementHandler } from './restate-year/settle-restatement.command.js';
import { YearRestater } from './restate-year/year-restater.js';
import { RestatementsApi } from './restatements/restatements.api.js';
import { RestatementsHandler } from './restatements/restatements.query.js';
import { WaitingRestatementsHandler } from './restatements/waiting-restatements.query.js';
import { ReleaseProofHandler } from './releases/release-proof.query.js';
import { ReleasesApi } from './releases/releases.api.js';
import { ReleasesHandler } from './releases/releases.query.js';
import { PlanStreams, ReleaseStreams, RestatementStreams } from './release-streams.js';

const slices: Slices = {
  handlers: [
    AgreeToRestatementHandler,
    DeclineRestatementHandler,
    ProposeRestatementHandler,
    RestateRecordHandler,
    RestateReleaseHandler,
    RestatementsHandler,
    WaitingRestatementsHandler,
    SettleRestatementHandler,
    WithdrawRestatementHandler,
    FixPublicationPlanHandler,
    HoldReleaseHandler,
    LiftReleaseHoldHandler,
    MakeReleaseHandler,
    MeasureStatisticalRecordHandler,
    PostStatisticalRecordHandler,
    ReleaseProofHandler,
    ReleasesHandler,
  ],
  controllers: [
    AgreeToRestatementApi,
    DeclineRestatementApi,
    ProposeRestatementApi,
    RestatementsApi,
    WithdrawRestatementApi,
    ReleasesApi,
    HoldReleaseApi,
    LiftReleaseHoldApi,
    ReleasesPage,
    HoldReleaseForm,
    LiftReleaseHoldForm,
    RestatementsPage,
    AgreeToRestatementForm,
    DeclineRestatementForm,
    ProposeRestatementForm,
    WithdrawRestatementForm,
  ],
  providers: [CountedSubjects, PlanStreams, RecordIds, RecordStreams, ReleaseMaker, ReleaseStreams, RestatementStreams, YearRestater],
  projections: [statisticsModel],
  automations: [PostStatisticalRecords, MakeReleases, DeliverReleases, RestateYears],
};

@Module(moduleOf(slices))
class StatisticsModule {}

/** What the program counts, and what of it is published. */
export const statistics: Context = { module: StatisticsModule, ...readSideOf(slices) };
