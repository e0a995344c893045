import { Injectable } from '@nestjs/common';
import { commandsOn, StreamOf } from '../commands/index.js';
import { admitBy, type statisticsRights } from '../rights.js';
import {
  planEvolution,
  planStream,
  RELEASE_ID,
  releaseEvolution,
  releaseStream,
  restatementEvolution,
  restatementStream,
  YEAR_ID,
} from './domain/index.js';

/** Decisions on one release of the calendar, and what became of it. */
@Injectable()
export class ReleaseStreams extends StreamOf(releaseEvolution, releaseStream, admitBy<keyof typeof statisticsRights>()) {}

/** The base of every command on a release. */
export const ReleaseCommand = commandsOn({ path: 'releases', id: 'releaseId', named: RELEASE_ID, streams: ReleaseStreams });

/** What is done about a year that is out and wrong. */
@Injectable()
export class RestatementStreams extends StreamOf(restatementEvolution, restatementStream, admitBy<keyof typeof statisticsRights>()) {}

/** The base of every command on the restatement of a year. */
export const RestatementCommand = commandsOn({ path: 'restatements', id: 'yearId', named: YEAR_ID, streams: RestatementStreams });

/** What each year publishes. */
@Injectable()
export class PlanStreams extends StreamOf(planEvolution, planStream, admitBy<keyof typeof statisticsRights>()) {}

/** The base of every command on the plan of a year. */
export const PlanCommand = commandsOn({ path: 'publication-plans', id: 'planId', streams: PlanStreams });
