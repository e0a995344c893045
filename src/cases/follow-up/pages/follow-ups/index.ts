import type { Type } from '@nestjs/common';
import * as forms from './follow-ups.forms.js';
import { FollowUpsPage } from './follow-ups.page.js';
import { OutcomePage } from './outcome.page.js';

export const controllers: readonly Type[] = [FollowUpsPage, OutcomePage, ...Object.values(forms)];
