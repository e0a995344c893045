import { formIn, type SeenPage } from './page-visitor.js';

/** A browser window without scripts that keeps its cookies, whoever signs in and out in it. */
export class WindowVisitor {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly url: string,
    private readonly headers: Readonly<Record<string, string>> = {},
    private readonly ask: (url: string, init: RequestInit) => Promise<Response> = fetch,
  ) {}

  /** The value of a cookie that it holds. */
  cookie(name: string): string | undefined {
    return this.cookies.get(name);
  }

  /** Puts a cookie into it, as somebody would who had stolen one. */
  hold(name: string, value: string): void {
    this.cookies.set(name, value);
  }

  sees(path: string): Promise<SeenPage> {
    return this.fetched(path, {});
  }

  /** Sends a form of a page as it was drawn, with these fields in place of, or beside, what it proposed. */
  sends(page: SeenPage, form: string, fields: Readonly<Record<string, string>> = {}): Promise<SeenPage> {
    const { action, values } = formIn(page.html, form);
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...values, ...fields })) for (const each of [value].flat()) body.append(name, each);
    return this.posts(action, body);
  }

  posts(path: string, body: URLSearchParams | Readonly<Record<string, string>>): Promise<SeenPage> {
    return this.fetched(path, {
      method: 'POST',
      body: new URLSearchParams(body).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    });
  }

  /** Goes where the answer leads. */
  follows({ location }: SeenPage): Promise<SeenPage> {
    if (location === null) throw new Error('this is a page, and leads nowhere');
    return this.sees(location);
  }

  private async fetched(path: string, init: RequestInit): Promise<SeenPage> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { accept: 'text/html', cookie, ...this.headers, ...(init.headers as Record<string, string>) };
    const answer = await this.ask(`${this.url}${path}`, { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (/Max-Age=0/i.test(line)) this.cookies.delete(name!);
      else this.cookies.set(name!, value!);
    }
    const html = await answer.text();
    const text = html
      .replaceAll(/<(?:style|script)[\s\S]*?<\/(?:style|script)>/g, ' ')
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim();
    return { status: answer.status, location: answer.headers.get('location'), html, text };
  }
}
