import { Controller, Param, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { answerOpening, PageCommand, PageContext, type PageAnswer } from '../../../../../libs/web/forms/index.js';
import { pathId } from '../../../../../libs/web/http/index.js';
import { NeedsRight } from '../../../../commands/index.js';
import type { Sent } from '../../../../pages/at.js';
import { caseViewFor } from '../../../frame/case-view.js';
import { OpenCaseContactBody } from '../../open-case-contact/open-case-contact.api.js';
import { OpenCaseContact } from '../../open-case-contact/open-case-contact.query.js';
import { OpenedContactView } from './contact.view.js';
import { drawOverview } from './draw-overview.js';

/** Opens one sealed contact for a purpose and shows it once, as the answer to the form: no address leads to it. */
@Controller('cases/:caseId/contacts/open')
export class ContactPage {
  constructor(private readonly queries: QueryBus) {}

  @Post()
  @NeedsRight('open_call_back_contact', 'open_meeting_place')
  @PageCommand()
  async open(@PageContext() at: Sent, @Param('caseId', pathId) caseId: string): Promise<PageAnswer> {
    // Who may not see the case is told so before anything about its contacts.
    const view = await caseViewFor(this.queries, caseId, at);
    const { actor, roles, now, requestId } = at;
    return answerOpening(at, {
      form: 'contact',
      shape: OpenCaseContactBody,
      open: async ({ contact, purpose }) => {
        const opened = await this.queries.execute(new OpenCaseContact({ caseId, contact, purpose, actor, roles, now, requestId }));
        return { contact, purpose, opened };
      },
      draw: async (again, opened) =>
        opened === undefined ? drawOverview(this.queries, again, caseId) : OpenedContactView({ at: again, view, ...opened }),
    });
  }
}
