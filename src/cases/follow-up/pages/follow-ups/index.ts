import type { Type } from '@nestjs/common';
import { FollowUpsPage } from './follow-ups.page.js';
import { OutcomesPage } from './outcomes.page.js';

export const controllers: readonly Type[] = [FollowUpsPage, OutcomesPage];
