import { Module } from '@nestjs/common';
import { type Context, moduleOf, readSideOf, type Slices } from '../commands/index.js';
import { CaseStreams } from './case-streams.js';
import { closing } from './closing/closing.slices.js';
import { deployment } from './deployment/deployment.slices.js';
import { followUp } from './follow-up/follow-up.slices.js';
import { Neighbours } from './neighbours.js';
import { overview } from './overview/overview.slices.js';
import { caseList } from './reading/case-list.projection.js';
import { request } from './request/request.slices.js';
import { support } from './support/support.slices.js';

/** What all phases share. */
const shared: Slices = { handlers: [], providers: [CaseStreams, Neighbours], projections: [caseList] };
const phases: readonly Slices[] = [shared, request, deployment, support, followUp, closing, overview];

@Module(moduleOf(...phases))
class CasesModule {}

/** The case, from the call to the close. */
export const cases: Context = { module: CasesModule, ...readSideOf(...phases) };
