import type { Type } from '@nestjs/common';
import { CallPage } from './call.page.js';
import { CorrectOutcomePage } from './correct-outcome.page.js';
import * as forms from './follow-ups.forms.js';
import { FollowUpsPage } from './follow-ups.page.js';
import { OutcomePage } from './outcome.page.js';

export const controllers: readonly Type[] = [FollowUpsPage, CallPage, OutcomePage, CorrectOutcomePage, ...Object.values(forms)];
