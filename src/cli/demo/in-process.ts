import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Position } from '../../../libs/event-sourcing/index.js';
import { plainPositions, type ToldPositions } from '../../../libs/web/http/index.js';
import type { Asking } from '../api-client.js';

/** The API of a service of this very process: with its checks, rights and rules, and without a network. */
export class InProcess {
  private last: Position | null = null;

  /** @param positions as whoever acts in it is told them */
  constructor(
    private readonly app: Pick<NestFastifyApplication, 'inject'>,
    private readonly positions: ToldPositions = plainPositions,
  ) {}

  /** The last thing that any command has recorded. */
  get position(): Position | null {
    return this.last;
  }

  readonly ask: Asking = async (url, { method, headers, body }) => {
    const { pathname, search } = new URL(url);
    const asked = { method: method as 'GET' | 'POST', url: pathname + search, headers, payload: body };
    const { statusCode, payload } = await this.app.inject(asked);
    const answer = JSON.parse(payload) as { readonly position?: string | null };
    const position = method === 'POST' ? this.positions.understand(answer.position) : null;
    if (position !== null) this.passed(position);
    return { ok: statusCode < 300, status: statusCode, json: async () => answer };
  };

  private passed(position: Position): void {
    if (this.last === null || position > this.last) this.last = position;
  }
}
