import type { BrowserContext } from 'playwright-core';
import { PAGE_EDGE, SESSION_COOKIE, type PageEdge } from '../../libs/web/forms/index.js';
import type { TestService } from './service.js';

/** Gives a browser a session of somebody who has just signed in: how they did is proved by the specs of signing in. */
export async function signInWindow(
  context: BrowserContext,
  service: Pick<TestService, 'url' | 'app' | 'clock'>,
  personId: string,
): Promise<void> {
  const { sessions } = service.app.get<PageEdge>(PAGE_EDGE, { strict: false });
  const value = await sessions.begin(personId, service.clock.now());
  await context.addCookies([{ name: SESSION_COOKIE, value, url: service.url, httpOnly: true, sameSite: 'Lax' }]);
}
