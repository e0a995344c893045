import { Injectable } from '@nestjs/common';
import { commandsOn } from '../commands/commands-on.js';
import { StreamOf } from '../commands/stream-of.js';
import { admitBy, type statisticsRights } from '../rights.js';
import { planEvolution, releaseEvolution } from './domain/release.js';
import { RELEASE_ID, YEAR_ID } from './domain/release-named.js';
import { restatementEvolution } from './domain/restatement.js';
import { restatementStream } from './domain/restatement.events.js';
import { planStream, releaseStream } from './domain/release.events.js';

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
