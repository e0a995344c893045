import type { Type } from '@nestjs/common';
import { CaseListPage } from './case-list.page.js';

export const controllers: readonly Type[] = [CaseListPage];
