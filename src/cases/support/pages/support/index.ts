import type { Type } from '@nestjs/common';
import * as forms from './support.forms.js';
import { SupportPage } from './support.page.js';

export const controllers: readonly Type[] = [SupportPage, ...Object.values(forms)];
