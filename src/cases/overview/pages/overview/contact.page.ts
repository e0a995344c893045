import { Controller, Param, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Refusal } from '../../../../../libs/event-sourcing/index.js';
import { checkedForm, FormProblem, PageCommand, PageContext, type PageAnswer } from '../../../../../libs/web/forms/index.js';
import { pathId, type SaidError } from '../../../../../libs/web/http/index.js';
import { NeedsRight } from '../../../../commands/needs-right.decorator.js';
import type { Sent } from '../../../../pages/at.js';
import { OpenCaseContactBody } from '../../open-case-contact/open-case-contact.api.js';
import { OpenCaseContact } from '../../open-case-contact/open-case-contact.query.js';
import { caseViewFor } from '../../../frame/case-view.js';
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
    try {
      const { contact, purpose } = await checkedForm(OpenCaseContactBody, at.fields, at.site.zone);
      const { actor, roles, requestId } = at;
      const opened = await this.queries.execute(new OpenCaseContact({ caseId, contact, purpose, actor, roles, requestId }));
      return { status: 200, page: OpenedContactView({ at, view, contact, purpose, opened }) };
    } catch (error) {
      const refused = refusedOf(error, at);
      return { status: refused.status, page: await drawOverview(this.queries, { ...at, refused: refused.form }, caseId) };
    }
  }
}

function refusedOf(error: unknown, at: Sent) {
  const errors: readonly SaidError[] | null =
    error instanceof FormProblem ? error.errors : error instanceof Refusal ? [{ field: error.field ?? '', ...wordsOf(error) }] : null;
  if (errors === null) throw error;
  const status = error instanceof FormProblem ? 422 : error instanceof Refusal && error.kind === 'forbidden' ? 403 : 409;
  const said = errors.map((each) => ({ field: each.field, message: at.say(each) }));
  return { status, form: { form: 'contact', values: at.fields, errors: said, commandId: null } };
}

function wordsOf({ code, message, sentences }: Refusal) {
  return { code, message, sentences };
}
