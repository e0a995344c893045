import { Controller, Get } from '@nestjs/common';
import type { VNode } from 'preact';
import { PageContext, PublicPage, type VisitorRequest } from '../../../libs/web/forms/index.js';
import { HelpView } from './help.view.js';

@Controller('help')
export class HelpPage {
  @Get()
  @PublicPage()
  show(@PageContext() at: VisitorRequest): VNode {
    return HelpView({ at });
  }
}
