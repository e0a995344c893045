import request from 'supertest';
import { seenByNow, wasTold } from './told-so-far.js';
import { as } from './who-acts.js';

/** What a command answers. */
export interface Answer {
  readonly id: string;
  readonly revision: number;
  readonly position: string | null;
  readonly changed: boolean;
}

/** One person at the API of a service: what they send, and what must come back. */
export class Actor {
  constructor(
    private readonly url: string,
    readonly id: string,
  ) {}

  /** Sends a command that must be carried out. */
  async does(path: string, body: object = {}): Promise<Answer> {
    const { body: answer, status } = await this.tries(path, body);
    if (status >= 300) throw new Error(`${path}: ${status} ${JSON.stringify(answer)}`);
    wasTold(this.url, (answer as Answer).position);
    return answer as Answer;
  }

  /** Sends a command that a rule must refuse. @returns the refusal's code */
  async isRefused(path: string, body: object = {}): Promise<string> {
    const { body: answer, status } = await this.tries(path, body);
    if (status < 400 || status >= 500) throw new Error(`${path}: expected a refusal, got ${status} ${JSON.stringify(answer)}`);
    return (answer as { code: string }).code;
  }

  tries(path: string, body: object = {}, headers: Readonly<Record<string, string>> = {}): request.Test {
    return request(this.url).post(`/api/v1${path}`).use(as(this.url, this.id)).set(headers).send(body);
  }

  /** What the service shows, at least up to a position, or to what anybody was told so far. */
  async sees<View>(path: string, after?: Answer): Promise<View> {
    await seenByNow(this.url);
    const position = after?.position ? `${path.includes('?') ? '&' : '?'}after=${after.position}` : '';
    const { body, status } = await request(this.url).get(`/api/v1${path}${position}`).use(as(this.url, this.id));
    if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
    return body as View;
  }

  async looksAt(path: string): Promise<number> {
    await seenByNow(this.url);
    return (await request(this.url).get(`/api/v1${path}`).use(as(this.url, this.id))).status;
  }
}
