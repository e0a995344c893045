import { Module } from '@nestjs/common';
import type { Context } from '../commands/context.js';
import { ProjectionsApi } from './projections/projections.api.js';

@Module({ controllers: [ProjectionsApi] })
class OperationsModule {}

/** For whoever operates the service. */
export const operations: Context = { module: OperationsModule };
