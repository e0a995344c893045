import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import {
  clearSessionCookie,
  forgetLanguage,
  goTo,
  PAGE_EDGE,
  PageContext,
  PublicPage,
  refuseForeignForm,
  sessionIdOf,
  type PageAnswer,
  type PageEdge,
  type VisitorRequest,
} from '../../../../libs/web/forms/index.js';
import { CLOCK, type Clock } from '../../../../libs/web/http/index.js';
import { SignedOutView } from './sign-in.view.js';

/** Ends the session at once, and leaves nothing on the device. Whoever has no session is simply signed out. */
@Controller()
export class SignOutPage {
  constructor(
    @Inject(PAGE_EDGE) private readonly edge: PageEdge,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('sign-out')
  @PublicPage()
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<PageAnswer> {
    const id = sessionIdOf(request);
    const session = await this.edge.sessions.find(id, this.clock.now());
    if (id !== undefined && session !== null) {
      refuseForeignForm((request.body as { csrf?: unknown } | undefined)?.csrf, session.csrf);
      await this.edge.sessions.end(id);
    }
    clearSessionCookie(reply);
    forgetLanguage(reply);
    void reply.header('clear-site-data', '"cache", "storage"');
    return goTo('/signed-out');
  }

  @Get('signed-out')
  @PublicPage()
  signedOut(@PageContext() at: VisitorRequest): VNode {
    return SignedOutView({ at });
  }
}
