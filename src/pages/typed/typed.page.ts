import { Controller, Inject, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import {
  FormProblem,
  goTo,
  PAGE_EDGE,
  PageCommand,
  PageContext,
  placeOf,
  type DrawnFor,
  type PageAnswer,
  type PageEdge,
} from '../../../libs/web/forms/index.js';
import { ProblemError } from '../../../libs/web/http/index.js';
import { NeedsRight } from '../../commands/index.js';
import type { Sent } from '../at.js';

const tooLong = {
  status: 413,
  code: 'typed_too_long',
  detail: 'What is typed in this form is too long to be kept.',
  next: 'Send the form, or shorten it.',
};

/** Keeps what is being typed in a form, and throws it away. What the form would do is no matter here. */
@Controller('typed')
export class TypedPage {
  constructor(@Inject(PAGE_EDGE) private readonly edge: PageEdge) {}

  /** From the script, while somebody types. */
  @Post()
  @NeedsRight('use_service')
  @PageCommand()
  async keep(@PageContext() at: Sent, @Req() request: FastifyRequest): Promise<PageAnswer> {
    const isKept = await this.edge.typed.keep(this.ownFormOf(at, request), request.body, new Date(at.now));
    if (!isKept) throw new ProblemError(tooLong);
    return { nothing: true };
  }

  /** Leads back to the form, which is then as the page proposes it: an answer that leads on ends what was typed. */
  @Post('thrown-away')
  @NeedsRight('use_service')
  @PageCommand()
  throwAway(@PageContext() at: Sent, @Req() request: FastifyRequest): PageAnswer {
    return goTo(placeOf(this.ownFormOf(at, request)));
  }

  /** @throws FormProblem where it is no form of theirs that is kept */
  private ownFormOf({ actor, now }: Sent, { body }: FastifyRequest): DrawnFor {
    const of = this.edge.typed.drawnFor(body, new Date(now));
    if (of?.personId !== actor) throw new FormProblem([]);
    return of;
  }
}
