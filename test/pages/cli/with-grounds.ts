import { openBrowser, type TestBrowser } from '../../support/browser.js';
import { startTestServer } from '../../support/test-server.js';
import { pageGround, type GroundKind, type PageGround } from '../page-ground.js';

/** Runs a program over grounds, one after the other, with a browser and a server of its own, and ends everything. */
export async function withGrounds(
  kinds: readonly GroundKind[],
  work: (browser: TestBrowser, ground: PageGround, kind: GroundKind) => Promise<void>,
): Promise<void> {
  const server = await startTestServer();
  process.env.TEST_POSTGRES_URL = server.superuserUrl;
  const browser = await openBrowser();
  try {
    for (const kind of kinds) {
      const ground = await pageGround(kind);
      try {
        await work(browser, ground, kind);
      } finally {
        await ground.service.end();
      }
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}
