import { Controller, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { PageCommand, PageContext, submitted, whenFrom, type PageAnswer } from '../../../../../libs/web/forms/index.js';
import { pathId } from '../../../../../libs/web/http/index.js';
import type { At, Sent } from '../../../../pages/at.js';
import { present } from '../../../../commands/present.js';
import { DeclineRequestBody } from '../../../request/decline-request/decline-request.api.js';
import { DeclineRequest } from '../../../request/decline-request/decline-request.handler.js';
import { RecordCallBack } from '../../../request/record-call-back/record-call-back.handler.js';
import { RecordPhonedApprovalBody } from '../../../request/record-phoned-approval/record-phoned-approval.api.js';
import { RecordPhonedApproval } from '../../../request/record-phoned-approval/record-phoned-approval.handler.js';
import { TriageCase } from '../../../request/triage-case/triage-case.handler.js';
import { casePagePath } from '../../../frame/case-frame.view.js';
import { drawOverview } from './draw-overview.js';
import { CallBackForm, TriageForm } from './request.forms.js';

/** The forms on the way from a call to a decision about it. Each draws the overview again where it is refused. */
@Controller('cases/:caseId')
export class RequestFormsPage {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {}

  @Post('call-backs')
  @PageCommand()
  callBack(@PageContext() at: Sent, @Param('caseId', pathId) caseId: string): Promise<PageAnswer> {
    return submitted(at, {
      ...this.onOverview(caseId, 'call-back', 'call_back_recorded'),
      shape: CallBackForm,
      command: ({ outcome, at: when }, acting) => {
        const command = { outcome, at: whenFrom(when, at.site.zone, 'at') };
        return this.commands.execute(new RecordCallBack(caseId, present(command), acting));
      },
    });
  }

  @Post('triage')
  @PageCommand()
  triage(@PageContext() at: Sent, @Param('caseId', pathId) caseId: string): Promise<PageAnswer> {
    return submitted(at, {
      ...this.onOverview(caseId, 'triage', 'triaged'),
      shape: TriageForm,
      command: (form, acting) => this.commands.execute(new TriageCase(caseId, form, acting)),
    });
  }

  @Post('decline')
  @PageCommand()
  decline(@PageContext() at: Sent, @Param('caseId', pathId) caseId: string): Promise<PageAnswer> {
    return submitted(at, {
      ...this.onOverview(caseId, 'decline', 'declined'),
      shape: DeclineRequestBody,
      command: (form, acting) => this.commands.execute(new DeclineRequest(caseId, form, acting)),
    });
  }

  @Post('pre-approval/phoned')
  @PageCommand()
  phonedApproval(@PageContext() at: Sent, @Param('caseId', pathId) caseId: string): Promise<PageAnswer> {
    return submitted(at, {
      ...this.onOverview(caseId, 'phoned-approval', 'approval_recorded'),
      shape: RecordPhonedApprovalBody,
      command: (form, acting) => this.commands.execute(new RecordPhonedApproval(caseId, form, acting)),
    });
  }

  private onOverview(caseId: string, form: string, done: string) {
    return { form, done, then: casePagePath(caseId, 'overview'), redraw: (again: At) => drawOverview(this.queries, again, caseId) };
  }
}
