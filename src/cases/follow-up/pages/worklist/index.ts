import type { Type } from '@nestjs/common';
import { WorklistPage } from './worklist.page.js';

export const controllers: readonly Type[] = [WorklistPage];
