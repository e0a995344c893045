import { Controller, Get, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { goTo, PageContext, PublicPage, type PageAnswer, type VisitorRequest } from '../../../../libs/web/forms/index.js';
import { LookAround } from '../../look-around.js';
import { LookAroundView } from './look-around.view.js';

/** Fills an empty system with invented data for somebody who wants to see what this is, and says how far it has come. */
@ApiExcludeController()
@Controller('look-around')
export class LookAroundPage {
  constructor(private readonly lookAround: LookAround) {}

  @Get()
  @PublicPage()
  async show(@PageContext() at: VisitorRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<PageAnswer> {
    const stands = await this.lookAround.stands();
    if (stands !== 'loading' && stands !== 'interrupted') return goTo('/sign-in');
    // The browser asks again by itself, with scripts or without.
    if (stands === 'loading') void reply.header('refresh', '1');
    return { status: 200, page: LookAroundView({ at, stands, ...this.lookAround.progress }) };
  }

  @Post()
  @PublicPage()
  async begin(): Promise<PageAnswer> {
    await this.lookAround.begin();
    return goTo('/look-around');
  }
}
