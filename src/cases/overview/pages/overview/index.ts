import type { Type } from '@nestjs/common';
import { ContactPage } from './contact.page.js';
import * as forms from './overview.forms.js';
import { OverviewPage } from './overview.page.js';

export const controllers: readonly Type[] = [OverviewPage, ContactPage, ...Object.values(forms)];
