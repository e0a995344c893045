import type { INestApplicationContext } from '@nestjs/common';
import type { Clock } from '../../../libs/web/http/index.js';
import { LONGEST_DAYS, PersonalTokens } from '../../accounts/personal-tokens.js';
import type { Showing } from '../api-client.js';
import { DAY } from './demo-world.js';

/** The tokens by which the people of a demo act while it is filled: made in this process, each again once the clock has passed it. */
export class DemoTokens {
  private readonly tokens: PersonalTokens;
  private readonly made = new Map<string, { readonly token: Promise<string>; readonly until: number }>();

  constructor(
    app: Pick<INestApplicationContext, 'get'>,
    private readonly clock: Clock,
  ) {
    this.tokens = app.get(PersonalTokens, { strict: false });
  }

  readonly show: Showing = async (person) => {
    if (person === undefined) throw new Error('in a demo people act, and nobody else');
    const now = this.clock.now();
    const kept = this.made.get(person);
    if (kept !== undefined && now.getTime() < kept.until) return kept.token;
    const wanted = { label: 'npm run demo', scope: 'act', days: LONGEST_DAYS } as const;
    const token = this.tokens.issue(person, wanted, now).then((issued) => `Bearer ${issued.token}`);
    this.made.set(person, { token, until: now.getTime() + LONGEST_DAYS * DAY });
    return token;
  };

  /** Nobody holds them once the demo is there. */
  async revokeAll(): Promise<void> {
    const now = this.clock.now();
    await Promise.all([...this.made.keys()].map((person) => this.tokens.revokeAllOf(person, now)));
  }
}
