import { Module } from '@nestjs/common';
import { moduleOf, readSideOf, type Context, type Slices } from '../commands/context.js';
import { CountedSubjects } from './counted-subjects.js';
import { MeasureStatisticalRecordHandler } from './post-statistical-records/measure-statistical-record.command.js';
import { PostStatisticalRecordHandler } from './post-statistical-records/post-statistical-record.command.js';
import { PostStatisticalRecords } from './post-statistical-records/post-statistical-records.automation.js';
import { statistics as statisticsModel } from './reading/statistics.projection.js';
import { RecordIds, RecordStreams } from './record-streams.js';

const slices: Slices = {
  handlers: [MeasureStatisticalRecordHandler, PostStatisticalRecordHandler],
  providers: [CountedSubjects, RecordIds, RecordStreams],
  projections: [statisticsModel],
  automations: [PostStatisticalRecords],
};

@Module(moduleOf(slices))
class StatisticsModule {}

/** What the program counts, and what of it is published. */
export const statistics: Context = { module: StatisticsModule, ...readSideOf(slices) };
