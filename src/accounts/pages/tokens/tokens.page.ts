import { Controller, Get, Param, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import { derivedId, refuseMissing } from '../../../../libs/event-sourcing/index.js';
import { answerOpening, NeedsFreshFactor, PageCommand, PageContext, PageQuery, type PageAnswer } from '../../../../libs/web/forms/index.js';
import { pathId } from '../../../../libs/web/http/index.js';
import { NeedsRight } from '../../../commands/index.js';
import type { At, Sent } from '../../../pages/at.js';
import { PersonalTokens } from '../../personal-tokens.js';
import { TokenForm } from './token-form.js';
import { MAKE_FORM, NewTokenView, REVOKED, TOKENS_PATH, TokensView } from './tokens.view.js';

/** A person's own tokens. A new one is shown once, as the answer to its form: no address leads to it. */
@Controller('account/tokens')
export class TokensPage {
  constructor(private readonly tokens: PersonalTokens) {}

  @Get()
  @NeedsRight('use_service')
  @PageQuery()
  async show(@PageContext() at: At): Promise<VNode> {
    return TokensView({ at, tokens: await this.tokens.listOf(at.actor, new Date(at.now)) });
  }

  @Post()
  @NeedsRight('use_service')
  @PageCommand()
  @NeedsFreshFactor(TOKENS_PATH)
  make(@PageContext() at: Sent): Promise<PageAnswer> {
    return answerOpening(at, {
      form: MAKE_FORM,
      shape: TokenForm,
      // Of the person and the form: nobody learns by naming one whether it is another's.
      open: async (wanted) => (await this.tokens.issue(at.actor, { ...wanted, id: idOf(at) }, new Date(at.now))).token,
      draw: async (again, token) => (token === undefined ? this.show(again) : NewTokenView({ at: again, token })),
    });
  }

  @Post(':tokenId/revoke')
  @NeedsRight('use_service')
  @PageCommand()
  async revoke(@PageContext() at: Sent, @Param('tokenId', pathId) tokenId: string): Promise<PageAnswer> {
    if (!(await this.tokens.revoke(at.actor, tokenId, new Date(at.now)))) refuseMissing('token_not_found', noSuchToken);
    return { status: 200, page: await this.show({ ...at, done: REVOKED }) };
  }
}

const noSuchToken = { en: 'You have no such token.', es: 'Usted no tiene esa clave.' };

function idOf({ actor, acting }: Sent): string {
  return derivedId(actor, acting.commandId);
}
