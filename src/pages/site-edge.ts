import { Inject, Injectable, type Provider } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Vault } from '../../libs/personal-data/index.js';
import { openAssets } from '../../libs/web/assets/index.js';
import {
  browserMarkOf,
  KeptSearches,
  PAGE_EDGE,
  Sessions,
  TypedForms,
  type Marks,
  type PageEdge,
  type Site,
  type Visitor,
} from '../../libs/web/forms/index.js';
import type { Language } from '../../libs/web/views/index.js';
import { IsOwnBrowser } from '../accounts/accounts.queries.js';
import { CountWork } from '../cases/cases.queries.js';
import { DemoMark, MARK_OPEN } from '../commands/index.js';
import { CONFIG, type Config } from '../config/config.js';
import { idleMinutesBy } from './idle-minutes.js';
import { FindPerson } from '../roster/roster.queries.js';
import { mayHaveWork } from './navigation.js';
import { typedBoxesIn } from './typed-boxes.js';
import { shellWords } from './words/index.js';

/** Nest token of the `Site`. */
export const SITE = Symbol('Site');

/** What the pages of this program stand on: its settings, its sessions, its roster, its words. */
@Injectable()
class SiteEdge implements PageEdge {
  readonly sessions: Sessions;
  readonly typed: TypedForms;
  readonly searches: KeptSearches;
  readonly signInPath = '/sign-in';
  readonly setUpPath = '/account/set-up';
  readonly stepUpPath = '/step-up';

  constructor(
    @Inject(SITE) readonly site: Site,
    private readonly queries: QueryBus,
    database: DataSource,
    vault: Vault,
    @Inject(MARK_OPEN) mark: (text: string) => string,
  ) {
    const boxes = typedBoxesIn(vault, mark);
    this.typed = new TypedForms(database, boxes);
    this.searches = new KeptSearches(database, boxes);
    this.sessions = new Sessions(database, idleMinutesBy(queries));
  }

  visitor(id: string): Promise<Visitor | null> {
    return this.queries.execute(new FindPerson(id));
  }

  async isOwnBrowser(personId: string, request: FastifyRequest, now: Date): Promise<boolean> {
    const mark = browserMarkOf(request);
    return mark !== undefined && (await this.queries.execute(new IsOwnBrowser(personId, mark, now)));
  }

  /** Of Work, where anything is overdue, or for now or today: what the page begins with. */
  async marksBeside({ id, roles }: Visitor, { now, language }: { readonly now: string; readonly language: Language }): Promise<Marks> {
    const reader = { actor: id, roles, now, language };
    if (!mayHaveWork(reader)) return {};
    const { count, orMore, isPressing } = await this.queries.execute(new CountWork(reader));
    if (count === 0) return {};
    const words = shellWords(language);
    return {
      '/work': { shown: orMore ? `${count}+` : String(count), said: isPressing ? words.waitPressing : words.wait, pressing: isPressing },
    };
  }
}

/**
 * The site as its settings name it. Of a demo, which nothing takes back, every page says that everything is invented.
 */
export async function siteOf({ programName, timeZone }: Config, mark: DemoMark): Promise<Site> {
  const { paths } = await openAssets();
  return {
    programName,
    // One that begins while it is served says so from then on.
    get environment() {
      return mark.isSet ? 'demo' : null;
    },
    zone: timeZone,
    assets: paths,
  };
}

export const siteProviders: readonly Provider[] = [
  { provide: SITE, inject: [CONFIG, DemoMark], useFactory: siteOf },
  { provide: PAGE_EDGE, useClass: SiteEdge },
];
