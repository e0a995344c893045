import type { Type } from '@nestjs/common';
import { CorrectOutcomePage } from './correct-outcome.page.js';
import * as forms from './follow-ups.forms.js';
import { FollowUpsPage } from './follow-ups.page.js';
import { OutcomePage } from './outcome.page.js';

export const controllers: readonly Type[] = [FollowUpsPage, OutcomePage, CorrectOutcomePage, ...Object.values(forms)];
