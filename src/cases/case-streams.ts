import { Injectable } from '@nestjs/common';
import { StreamOf, type Asked } from '../commands/stream-of.js';
import type { CaseAction } from '../rights.js';
import { admitToCase } from './domain/case-admission.js';
import { caseEvolution } from './domain/case.js';
import { caseStream } from './domain/case.events.js';

/** What is asked of a case, by whom, and under which right of the table. */
export type AskedOfCase = Asked<CaseAction>;

/** Decisions on the stream of one case, and the case as it stands now. */
@Injectable()
export class CaseStreams extends StreamOf(caseEvolution, caseStream, admitToCase) {}
