import { Module } from '@nestjs/common';
import { CLOCK, type Clock } from '../../libs/web/http/index.js';
import { type Context, moduleOf, readSideOf, type Slices } from '../commands/index.js';
import { CONFIG, type Config } from '../config/config.js';
import { NoticesOfHandler } from './notices-told/notices-told.query.js';
import { MailWay } from './mail-way.js';
import { NoticeAddresses } from './notice-addresses.js';
import { NoticeRows } from './notice-rows.js';
import { NOTICE_WAYS, type NoticeWays } from './notice-way.js';
import { NoticeWishesOf } from './notice-wishes.js';
import { NoticesWanted } from './notices-wanted.js';
import { NoticesPage } from './pages/notices/notices.page.js';
import { TellByMail, TellByText } from './tell-people/tell-people.automation.js';
import { LookThrough } from './tell-people/look-through.js';
import { TextWay } from './text-way.js';
import { WhatWaits } from './tell-people/what-waits.js';

function waysOf({ notices: { mail, hook } }: Config, clock: Clock): NoticeWays {
  return {
    ...(mail !== null && { mail: new MailWay(mail.smtpUrl, mail.from) }),
    ...(hook !== null && { text: new TextWay(hook.url, hook.secret, () => clock.now()) }),
  };
}

const slices: Slices = {
  handlers: [NoticesOfHandler],
  controllers: [NoticesPage],
  providers: [
    NoticeAddresses,
    NoticeRows,
    NoticeWishesOf,
    NoticesWanted,
    WhatWaits,
    LookThrough,
    { provide: NOTICE_WAYS, inject: [CONFIG, CLOCK], useFactory: waysOf },
  ],
  automations: [TellByMail, TellByText],
};

@Module(moduleOf(slices))
class NoticesModule {}

/** Who is told that something waits for them, when and by what: nothing of it is an event (docs/decisions/0030). */
export const notices: Context = { module: NoticesModule, ...readSideOf(slices) };
