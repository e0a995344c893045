import { Body, Controller, Inject, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  goTo,
  PAGE_EDGE,
  PageContext,
  PublicPage,
  setSessionCookie,
  type PageAnswer,
  type PageEdge,
  type VisitorRequest,
} from '../../../libs/web/forms/index.js';
import { CommandSender } from '../../commands/command-sender.js';
import { AddFirstCoordinator } from './add-first-coordinator.command.js';
import { addFirstCoordinator } from './add-first-coordinator.js';

/** The form on the sign-in page of an empty system: adds the first coordinator and signs them in. */
@Controller('sign-in/first')
export class AddFirstCoordinatorPage {
  constructor(
    private readonly sender: CommandSender,
    @Inject(PAGE_EDGE) private readonly edge: PageEdge,
  ) {}

  @Post()
  @PublicPage()
  async add(
    @PageContext() { now }: VisitorRequest,
    @Body() { name }: AddFirstCoordinator,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    const { personId } = await addFirstCoordinator(this.sender, { name, now });
    setSessionCookie(reply, await this.edge.sessions.begin(personId, new Date(now)));
    return goTo('/');
  }
}
