import { Controller, Get, Inject, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import {
  checkedForm,
  FormProblem,
  PageCommand,
  PageContext,
  PageQuery,
  refusedForm,
  type PageAnswer,
} from '../../../../libs/web/forms/index.js';
import { NeedsRight } from '../../../commands/index.js';
import type { At, Sent } from '../../../pages/at.js';
import { noticeWays } from '../../domain/index.js';
import { NoticeRows } from '../../notice-rows.js';
import { NOTICE_WAYS, type NoticeWays } from '../../notice-way.js';
import { NoticeWishesOf } from '../../notice-wishes.js';
import { NoticesWanted } from '../../notices-wanted.js';
import { checkStillDrawn, NothingAsked, OnCallForm, wishesIn, WishesForm, wrong } from './notices.forms.js';
import { NoticesView, TRIAL_ASKED, WISHES_KEPT } from './notices.view.js';
import { noticesWords } from './notices.words.js';

const HOUR_MS = 3_600_000;

/** How somebody wishes to be told that something waits for them. Nobody else's is ever shown or changed here. */
@Controller('account/notices')
export class NoticesPage {
  constructor(
    private readonly wishes: NoticeWishesOf,
    private readonly rows: NoticeRows,
    private readonly wanted: NoticesWanted,
    @Inject(NOTICE_WAYS) private readonly ways: NoticeWays,
  ) {}

  @Get()
  @NeedsRight('use_service')
  @PageQuery()
  show(@PageContext() at: At): Promise<VNode> {
    return this.draw(at);
  }

  @Post()
  @NeedsRight('use_service')
  @PageCommand()
  save(@PageContext() at: Sent): Promise<PageAnswer> {
    return this.answer(at, 'notices', WISHES_KEPT, async () => {
      const form = await checkedForm(WishesForm, at.fields, at.site.zone);
      const { way } = form;
      const before = await this.wishes.person(at.actor);
      checkStillDrawn(at.drawnWith, form, before);
      if (way === 'none') return this.wishes.forget(at.actor, new Date(at.now));
      if (this.ways[way] === undefined) wrong('way', 'way_not_set_up', notSetUp);
      const { wishes, address } = wishesIn({ ...form, way }, before);
      return this.wishes.keep(at.actor, wishes, address, new Date(at.now));
    });
  }

  @Post('on-call')
  @NeedsRight('use_service')
  @PageCommand()
  beginOnCall(@PageContext() at: Sent): Promise<PageAnswer> {
    return this.answer(at, 'on-call', WISHES_KEPT, async () => {
      const { hours } = await checkedForm(OnCallForm, at.fields, at.site.zone);
      return this.onCallUntil(at, new Date(Date.parse(at.now) + hours * HOUR_MS).toISOString());
    });
  }

  @Post('off-call')
  @NeedsRight('use_service')
  @PageCommand()
  endOnCall(@PageContext() at: Sent): Promise<PageAnswer> {
    return this.answer(at, 'off-call', WISHES_KEPT, async () => {
      await checkedForm(NothingAsked, at.fields, at.site.zone);
      return this.onCallUntil(at, null);
    });
  }

  @Post('trial')
  @NeedsRight('use_service')
  @PageCommand()
  sendOne(@PageContext() at: Sent): Promise<PageAnswer> {
    return this.answer(at, 'trial', TRIAL_ASKED, async () => {
      await checkedForm(NothingAsked, at.fields, at.site.zone);
      if ((await this.wishes.person(at.actor)) === null) return;
      if (!(await this.rows.makeTrial(at.acting.commandId, at.actor, new Date(at.now))))
        wrong('', 'trial_too_soon', { en: noticesWords('en').trialTooSoon, es: noticesWords('es').trialTooSoon });
    });
  }

  private async onCallUntil(at: Sent, onCallUntil: string | null): Promise<void> {
    const before = await this.wishes.person(at.actor);
    if (before !== null) await this.wishes.keep(at.actor, { ...before, onCallUntil }, undefined, new Date(at.now));
  }

  private async answer(at: Sent, form: string, done: string, act: () => Promise<void>): Promise<PageAnswer> {
    try {
      await act();
      this.wanted.now();
      return { status: 200, page: await this.draw({ ...at, done }) };
    } catch (error) {
      if (!(error instanceof FormProblem)) throw error;
      const isStale = error.errors.some(({ code }) => code === 'stale_revision');
      return { status: isStale ? 412 : 422, page: await this.draw({ ...at, refused: refusedForm(at, form, error.errors) }) };
    }
  }

  private async draw(at: At): Promise<VNode> {
    const ways = noticeWays.filter((way) => this.ways[way] !== undefined);
    const [wishes, last] = await Promise.all([this.wishes.person(at.actor), this.rows.lastTo(at.actor)]);
    return NoticesView({ at, ways, wishes, last });
  }
}

const notSetUp = { en: 'This way is not set up. Choose another.', es: 'Esta manera no está preparada. Elija otra.' };
