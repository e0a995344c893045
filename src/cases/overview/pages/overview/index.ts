import { ClosingPage } from './closing.page.js';
import { ContactPage } from './contact.page.js';
import { OverviewPage } from './overview.page.js';
import { RequestFormsPage } from './request-forms.page.js';

export const controllers = [OverviewPage, RequestFormsPage, ClosingPage, ContactPage] as const;
