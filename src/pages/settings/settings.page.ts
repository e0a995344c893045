import { Controller, Get, Inject, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import {
  checkedForm,
  FormProblem,
  goToKept,
  PAGE_EDGE,
  PageCommand,
  PageContext,
  PageQuery,
  refusedForm,
  sessionIdOf,
  type PageAnswer,
  type PageEdge,
} from '../../../libs/web/forms/index.js';
import { Choice } from '../../../libs/web/fields/index.js';
import { languages, type Language, type Shortcuts } from '../../../libs/web/views/index.js';
import { NeedsRight } from '../../commands/index.js';
import type { At, Sent } from '../at.js';
import { SettingsView, shortcutsWanted, whichLanguage } from './settings.view.js';

class SettingsForm {
  @Choice('language', languages, whichLanguage) readonly language: Language;
  @Choice('shortcuts', ['auto', 'on', 'off'], shortcutsWanted) readonly shortcuts: Shortcuts;
}

/** A person's language and shortcuts: kept with the session, in no cookie and not in the log of events. */
@Controller('settings')
export class SettingsPage {
  constructor(@Inject(PAGE_EDGE) private readonly edge: PageEdge) {}

  @Get()
  @NeedsRight('use_service')
  @PageQuery()
  show(@PageContext() at: At): VNode {
    return SettingsView({ at });
  }

  @Post()
  @NeedsRight('use_service')
  @PageCommand()
  async save(@PageContext() at: Sent, @Req() request: FastifyRequest): Promise<PageAnswer> {
    try {
      const { language, shortcuts } = await checkedForm(SettingsForm, at.fields, at.site.zone);
      await this.edge.sessions.choose(sessionIdOf(request)!, { language, shortcuts });
      return goToKept('/settings', at);
    } catch (error) {
      if (!(error instanceof FormProblem)) throw error;
      return { status: 422, page: SettingsView({ at: { ...at, refused: refusedForm(at, 'settings', error.errors) } }) };
    }
  }
}
