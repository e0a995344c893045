import { Controller, Post } from '@nestjs/common';
import { PageCommand, PageContext, type PageAnswer } from '../../../libs/web/forms/index.js';
import { NeedsRight } from '../../commands/index.js';
import type { Sent } from '../at.js';
import { StayView } from './stay.view.js';

/** Goes on with the session: that it was asked for is all there is to do. It has no address to come back to. */
@Controller('stay')
export class StayPage {
  @Post()
  @NeedsRight('use_service')
  @PageCommand()
  stay(@PageContext() at: Sent): PageAnswer {
    return { status: 200, page: StayView({ at: { ...at, shownOnce: true } }) };
  }
}
