import type { Context } from '../commands/context.js';
import { ProjectionsApi } from './projections/projections.api.js';

/** For whoever operates the service. */
export const operations: Context = { handlers: [], controllers: [ProjectionsApi] };
