import { openEventLog } from '../../libs/web/logging/index.js';
import type { Config } from '../../src/config/config.js';
import type { NoticeWayName } from '../../src/notices/domain/index.js';
import { NoticeWishesOf } from '../../src/notices/notice-wishes.js';
import type { DatabaseUrls } from '../../src/service/service-request.js';
import { startService } from '../../src/service/start-service.js';
import { clock } from '../support/clock.js';
import { firstCoordinator, person } from '../support/people.js';
import { actIn } from '../support/spec-tokens.js';

const HOUR = 3_600_000;
const wishes = { language: 'en', rhythm: 'at_once', dailyAt: 8, quiet: null, onCallUntil: null } as const;

/** Somebody who is to be told, and where. */
export interface ToBeTold {
  readonly id: string;
  readonly way: NoticeWayName;
  readonly address: string;
}

/** People for whom one thing waits and is late, from a service that had no way to tell them. @param ways of each of them one */
export async function peopleToTell(config: Config, urls: DatabaseUrls, ways: readonly NoticeWayName[]): Promise<readonly ToBeTold[]> {
  const now = Date.now();
  const at = clock(new Date(now - 3 * HOUR));
  const service = await startService({ config, urls, clock: at, log: openEventLog('silent') });
  try {
    actIn(service, () => at.now(), config);
    const coordinator = await firstCoordinator(service.url);
    const people: ToBeTold[] = [];
    for (const [index, way] of ways.entries()) {
      const somebody = await person(service.url, coordinator, `Canary ${index}`, ['peer_member']);
      const said = { mode: 'telephone', discipline: 'chaplain', minutes: 20, crisis: 'personal', program: 'commander' };
      const on = new Date(now - 48 * HOUR).toISOString().slice(0, 10);
      const promised = { callBackAt: new Date(now - HOUR).toISOString(), callBackContact: 'Canary Contact, 816-555-0163' };
      await somebody.does('/contacts', { ...said, on, ...promised });
      const address = way === 'mail' ? `somebody${index}@example.org` : `+1816555${1000 + index}`;
      await service.app.get(NoticeWishesOf, { strict: false }).keep(somebody.id, { ...wishes, way }, address, at.now());
      people.push({ id: somebody.id, way, address });
    }
    return people;
  } finally {
    await service.stop();
  }
}
