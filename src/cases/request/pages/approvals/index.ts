import { ApprovalsPage } from './approvals.page.js';

export const controllers = [ApprovalsPage] as const;
