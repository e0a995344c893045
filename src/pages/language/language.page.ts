import { Body, Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  goTo,
  keepLanguage,
  PAGE_EDGE,
  PublicPage,
  refuseForeignForm,
  sessionIdOf,
  type PageAnswer,
  type PageEdge,
} from '../../../libs/web/forms/index.js';
import { CLOCK, type Clock } from '../../../libs/web/http/index.js';
import { isOwnPath, languages, type Language } from '../../../libs/web/views/index.js';

class LanguageForm {
  @IsIn(languages) readonly language: Language;
  @IsOptional() @IsString() @MaxLength(600) readonly to?: string;
  @IsOptional() @IsString() @MaxLength(60) readonly csrf?: string;
}

/**
 * The language at the foot of every page. Whoever is signed in keeps it with the session, as under the settings; anybody else in a cookie
 * that says nothing but the language. Back to the page where one was.
 */
@Controller('language')
export class LanguagePage {
  constructor(
    @Inject(PAGE_EDGE) private readonly edge: PageEdge,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @PublicPage()
  async choose(
    @Body() { language, to, csrf }: LanguageForm,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    const id = sessionIdOf(request);
    const session = await this.edge.sessions.find(id, this.clock.now());
    if (id !== undefined && session !== null) {
      // A page on which somebody makes their first way in is drawn as for anybody, and carries no token.
      if (session.stage === 'full') refuseForeignForm(csrf, session.csrf);
      await this.edge.sessions.choose(id, { language });
    } else keepLanguage(reply, language);
    return goTo(to !== undefined && isOwnPath(to) ? to : '/');
  }
}
