import { until } from './until.js';

/** What a person got who opened a page: the page, a page that says it cannot be shown, or something else. */
export type PageGot = 'shown' | 'said that it cannot' | 'nothing' | `status ${number}`;

/** Somebody signed in at the pages of a service in another process, over real HTTP and without a browser. */
export class PageCaller {
  private constructor(
    private readonly url: string,
    private readonly cookie: string,
  ) {}

  /** Picks a person at the sign-in for development, as soon as it lists them. */
  static as(url: string, personId: string): Promise<PageCaller> {
    return until(() => PageCaller.signIn(url, personId));
  }

  private static async signIn(url: string, personId: string): Promise<PageCaller> {
    const answer = await fetch(`${url}/sign-in/pick`, {
      method: 'POST',
      body: new URLSearchParams({ personId }),
      redirect: 'manual',
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    const cookie = answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0]!)
      .join('; ');
    if (answer.status !== 303 || cookie === '') throw new Error(`signing in: ${answer.status}`);
    return new PageCaller(url, cookie);
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
