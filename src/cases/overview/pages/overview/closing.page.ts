import { Controller, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { PageCommand, PageContext, submitted, type PageAnswer } from '../../../../../libs/web/forms/index.js';
import { pathId } from '../../../../../libs/web/http/index.js';
import type { Sent } from '../../../../pages/at.js';
import { CloseCaseBody } from '../../../closing/close-case/close-case.api.js';
import { CloseCase } from '../../../closing/close-case/close-case.handler.js';
import { ReopenCaseBody } from '../../../closing/reopen-case/reopen-case.api.js';
import { ReopenCase } from '../../../closing/reopen-case/reopen-case.handler.js';
import { casePagePath } from '../../../frame/case-frame.view.js';
import { drawOverview } from './draw-overview.js';

/** How a case ends, and begins again. */
@Controller('cases/:caseId')
export class ClosingPage {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {}

  @Post('close')
  @PageCommand()
  close(@PageContext() at: Sent, @Param('caseId', pathId) caseId: string): Promise<PageAnswer> {
    return submitted(at, {
      form: 'close',
      shape: CloseCaseBody,
      command: (form, acting) => this.commands.execute(new CloseCase(caseId, form, acting)),
      then: casePagePath(caseId, 'overview'),
      done: 'closed',
      redraw: (again) => drawOverview(this.queries, again, caseId),
    });
  }

  @Post('reopen')
  @PageCommand()
  reopen(@PageContext() at: Sent, @Param('caseId', pathId) caseId: string): Promise<PageAnswer> {
    return submitted(at, {
      form: 'reopen',
      shape: ReopenCaseBody,
      command: (form, acting) => this.commands.execute(new ReopenCase(caseId, form, acting)),
      then: casePagePath(caseId, 'overview'),
      done: 'reopened',
      redraw: (again) => drawOverview(this.queries, again, caseId),
    });
  }
}
