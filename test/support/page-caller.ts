import { Client } from 'pg';
import { SESSION_COOKIE, Sessions } from '../../libs/web/forms/index.js';

/** What a person got who opened a page: the page, a page that says it cannot be shown, or something else. */
export type PageGot = 'shown' | 'said that it cannot' | 'nothing' | `status ${number}`;

/** Somebody signed in at the pages of a service in another process, over real HTTP and without a browser. */
export class PageCaller {
  private constructor(
    private readonly url: string,
    private readonly cookie: string,
  ) {}

  /** Somebody who has just signed in. @param databaseUrl of the service, as a role that may write */
  static async as(url: string, databaseUrl: string, personId: string): Promise<PageCaller> {
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    try {
      const sessions = new Sessions({ query: async (statement, values) => (await client.query(statement, values)).rows });
      return new PageCaller(url, `${SESSION_COOKIE}=${await sessions.begin(personId, new Date())}`);
    } finally {
      await client.end();
    }
  }

  async opens(path: string): Promise<PageGot> {
    const headers = { accept: 'text/html', 'sec-fetch-dest': 'document', cookie: this.cookie };
    const answer = await fetch(`${this.url}${path}`, { headers, redirect: 'manual' }).catch(() => null);
    if (answer === null) return 'nothing';
    const text = await answer.text();
    if (answer.status === 200) return 'shown';
    return answer.status === 503 && text.includes('<h1') ? 'said that it cannot' : `status ${answer.status}`;
  }
}
