import { Controller, Get } from '@nestjs/common';
import type { VNode } from 'preact';
import { PageContext, PageQuery } from '../../../libs/web/forms/index.js';
import { NeedsRight } from '../../commands/index.js';
import type { At } from '../at.js';
import { RightsView } from './rights.view.js';

/** Who may do what, for everybody: what a program is trusted with has to be readable by those who trust it. */
@Controller('rights')
export class RightsPage {
  @Get()
  @NeedsRight('use_service')
  @PageQuery()
  show(@PageContext() at: At): VNode {
    return RightsView({ at });
  }
}
