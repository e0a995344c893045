import type { Type } from '@nestjs/common';
import { InterventionsPage } from './interventions.page.js';
import { SupportPage } from './support.page.js';

export const controllers: readonly Type[] = [SupportPage, InterventionsPage];
