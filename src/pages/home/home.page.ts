import { Controller, Get } from '@nestjs/common';
import { goTo, PageContext, PageQuery, type PageAnswer } from '../../../libs/web/forms/index.js';
import { NeedsRight } from '../../commands/index.js';
import type { At } from '../at.js';
import { navigationFor } from '../navigation.js';

/** Where a person begins: at the first thing that they may open. */
@Controller()
export class HomePage {
  @Get()
  @NeedsRight('use_service')
  @PageQuery()
  home(@PageContext() at: At): PageAnswer {
    return goTo(navigationFor(at, at.language, at.path)[0]?.href ?? '/settings');
  }
}
