import { CompletionPage } from './completion.page.js';
import { CorrectionsPage } from './corrections.page.js';

export const controllers = [CorrectionsPage, CompletionPage] as const;
