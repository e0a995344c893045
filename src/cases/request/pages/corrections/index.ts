import { CorrectionsPage } from './corrections.page.js';

export const controllers = [CorrectionsPage] as const;
