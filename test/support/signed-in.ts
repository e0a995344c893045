import request from 'supertest';
import { PAGE_EDGE, type PageEdge } from '../../libs/web/forms/index.js';
import type { TestService } from './service.js';

/** A person at the pages of a service, over real HTTP and without a browser. */
export class SignedIn {
  private constructor(
    private readonly url: string,
    private readonly cookie: string,
  ) {}

  static async as(service: TestService, personId: string): Promise<SignedIn> {
    const edge = service.app.get<PageEdge>(PAGE_EDGE, { strict: false });
    return new SignedIn(service.url, `session=${await edge.sessions.begin(personId, service.clock.now())}`);
  }

  get(path: string): request.Test {
    return request(this.url).get(path).set('Cookie', this.cookie).set('Accept', 'text/html').set('Sec-Fetch-Dest', 'document');
  }

  async page(path: string): Promise<string> {
    const { status, text } = await this.get(path);
    if (status !== 200) throw new Error(`${path}: ${status}`);
    return text;
  }

  /** Sends the form of a page with these fields, as the browser would: its hidden fields come along. */
  async sends(
    pagePath: string,
    formName: string,
    action: string,
    fields: Readonly<Record<string, string | readonly string[]>> = {},
  ): Promise<request.Response> {
    const form = formNamed(await this.page(pagePath), formName);
    return request(this.url)
      .post(action)
      .set('Cookie', this.cookie)
      .set('Accept', 'text/html')
      .set('Sec-Fetch-Site', 'same-origin')
      .type('form')
      .send({ ...form, ...fields });
  }
}

/** The hidden fields of a form. */
export function formNamed(html: string, name: string): Readonly<Record<string, string>> {
  const form = new RegExp(`<form[^>]*id="${name}"[^>]*>([\\s\\S]*?)</form>`).exec(html)?.[1];
  if (form === undefined) throw new Error(`the page has no form ${name}`);
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(hidden.map(([, field, value]) => [field!, value!]));
}
