import type { Type } from '@nestjs/common';
import { IntakePage } from './intake.page.js';

export const controllers: readonly Type[] = [IntakePage];
