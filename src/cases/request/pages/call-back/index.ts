import type { Type } from '@nestjs/common';
import { CallBackPage } from './call-back.page.js';

export const controllers: readonly Type[] = [CallBackPage];
