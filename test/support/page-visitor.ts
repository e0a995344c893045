import { PAGE_EDGE, type PageEdge } from '../../libs/web/forms/index.js';
import { attribute, controlsIn, decoded, formTag, REST } from './form-controls.js';
import type { TestService } from './service.js';
import { seenByNow, wasTold } from './told-so-far.js';

/** What a browser without scripts got. */
export interface SeenPage {
  readonly status: number;
  /** Where it was sent on to; null where this is a page. */
  readonly location: string | null;
  readonly html: string;
  /** Everything between the tags of `main`, as a person reads it. */
  readonly text: string;
  /** What a browser is told about keeping it. */
  readonly cacheControl?: string | null;
}

type Sent = Readonly<Record<string, string | readonly string[]>>;

/** One person at the pages of a service, as a browser without scripts would be. */
export class PageVisitor {
  private constructor(
    private readonly url: string,
    private readonly cookie: string,
    private readonly csrf: string,
  ) {}

  static async signedIn(service: Pick<TestService, 'url' | 'app' | 'clock'>, personId: string): Promise<PageVisitor> {
    const { sessions } = service.app.get<PageEdge>(PAGE_EDGE, { strict: false });
    const id = await sessions.begin(personId, service.clock.now());
    return new PageVisitor(service.url, `session=${id}`, (await sessions.find(id, service.clock.now()))!.csrf);
  }

  async sees(path: string): Promise<SeenPage> {
    return this.fetched(path, {});
  }

  /** Chooses a language, which holds until another is chosen. */
  async speaks(language: 'en' | 'es', csrf = this.csrf): Promise<void> {
    const { status } = await this.fetched('/language', sent({ csrf, language, to: '/' }));
    if (status !== 303) throw new Error(`the language was not taken: ${status}`);
  }

  /**
   * Sends a form of the page as it was drawn, with these fields in place of, or beside, what it proposed. One that was drawn for somebody
   * else carries the token of their own session: what refuses it is then the right, and not that it came from elsewhere.
   */
  async sends(page: SeenPage, form: string, fields: Sent = {}): Promise<SeenPage> {
    const { action, values } = formIn(page.html, form);
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...values, ...('csrf' in values && { csrf: this.csrf }), ...fields })) {
      for (const each of typeof value === 'string' ? [value] : value) body.append(name, each);
    }
    return this.fetched(action, sent(body));
  }

  /** Sends a form that is asked about once, and says there that it is meant. */
  async sendsForSure(page: SeenPage, form: string, fields: Sent = {}): Promise<SeenPage> {
    return this.sends(await this.sends(page, form, fields), form);
  }

  /** Sends a form that asks for a file, with this text as the file. */
  async uploads(page: SeenPage, form: string, file: string | Buffer, fields: Readonly<Record<string, string>> = {}): Promise<SeenPage> {
    const { action, values } = formIn(page.html, form);
    const body = new FormData();
    for (const [name, value] of Object.entries({ ...values, csrf: this.csrf, ...fields })) body.append(name, String(value));
    body.set('file', new Blob([typeof file === 'string' ? file : new Uint8Array(file)], { type: 'text/csv' }), 'registry.csv');
    return this.fetched(action, { method: 'POST', body, headers: { 'sec-fetch-site': 'same-origin' } });
  }

  /** Goes where the answer leads. */
  async follows({ location }: SeenPage): Promise<SeenPage> {
    if (location === null) throw new Error('this is a page, and leads nowhere');
    return this.sees(location);
  }

  private async fetched(path: string, init: RequestInit): Promise<SeenPage> {
    const headers = { accept: 'text/html', cookie: this.cookie, ...(init.headers as Record<string, string>) };
    if (init.method !== 'POST' && positionOf(path) === null) await seenByNow(this.url);
    const answer = await fetch(`${this.url}${path}`, { ...init, headers, redirect: 'manual' });
    const html = await answer.text();
    const location = answer.headers.get('location');
    wasTold(this.url, positionOf(location));
    return {
      status: answer.status,
      location,
      cacheControl: answer.headers.get('cache-control'),
      html,
      text: textOf(/<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? ''),
    };
  }
}

function sent(body: URLSearchParams | Readonly<Record<string, string>>): RequestInit {
  return {
    method: 'POST',
    body: new URLSearchParams(body).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
  };
}

/** Where a form is sent, and what it holds as it was drawn. @throws Error where the page has none of that name */
export function formIn(
  html: string,
  name: string,
): { readonly action: string; readonly values: Readonly<Record<string, readonly string[]>> } {
  const values: Record<string, string[]> = {};
  for (const { name: field, type, value, chosen } of controlsIn(html, name)) {
    if (chosen && type !== 'submit') (values[field] ??= []).push(value);
  }
  return { action: attribute(formTag(html, name), 'action') ?? '', values };
}

/** The position that a page is sent on with. */
function positionOf(location: string | null): string | null {
  return /[?&]after=(\d+)/.exec(location ?? '')?.[1] ?? null;
}

function textOf(html: string): string {
  return decoded(html.replaceAll(new RegExp(`</?[a-z]${REST}>`, 'g'), ' '))
    .replaceAll(/\s+/g, ' ')
    .trim();
}
