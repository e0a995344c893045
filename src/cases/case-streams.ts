import { Injectable } from '@nestjs/common';
import { StreamOf } from '../commands/stream-of.js';
import { admitToCase } from './domain/case-admission.js';
import { caseEvolution } from './domain/case.js';
import { caseStream } from './domain/case.events.js';

/** Decisions on the stream of one case, and the case as it stands now. */
@Injectable()
export class CaseStreams extends StreamOf(caseEvolution, caseStream, admitToCase) {}
