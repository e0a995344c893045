import { Module } from '@nestjs/common';
import type { Context } from '../commands/index.js';
import { SystemPage } from './pages/system/system.page.js';
import { ProjectionsApi } from './projections/projections.api.js';

export { checkSentences } from './check-sentences.js';

@Module({ controllers: [ProjectionsApi, SystemPage] })
class OperationsModule {}

/** For whoever operates the service. */
export const operations: Context = { module: OperationsModule };
