import { TimelinePage } from './timeline.page.js';

export const controllers = [TimelinePage] as const;
