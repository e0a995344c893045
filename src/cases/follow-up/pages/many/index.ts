import type { Type } from '@nestjs/common';
import { ManyPage } from './many.page.js';

export const controllers: readonly Type[] = [ManyPage];
