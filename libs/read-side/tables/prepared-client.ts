import { createHash } from 'node:crypto';
import type { Writable } from 'node:stream';
import pg from 'pg';

/** Of one connection. A statement beyond that is parsed each time, as if there were no such limit to reach. */
const MOST_PREPARED = 300;

/**
 * A connection that lets the server keep each statement with parameters that it is sent, under a name made of its text:
 * a read model asks the same few for every event, and parsing and planning them costs the server more than running them.
 *
 * What is sent in one turn of the event loop leaves in one piece: each piece costs a call of the system, at both ends.
 */
export class PreparedClient extends pg.Client {
  private readonly names = new Map<string, string>();
  private holdsBack = false;

  override query(...sent: unknown[]): never {
    this.holdBackForThisTurn();
    const [text, values, ...more] = sent;
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? this.nameOf(text) : undefined;
    const asked = name === undefined ? sent : [{ name, text }, values, ...more];
    return super.query(...(asked as Parameters<pg.Client['query']>)) as unknown as never;
  }

  private holdBackForThisTurn(): void {
    if (this.holdsBack) return;
    this.holdsBack = true;
    const { stream } = (this as unknown as { readonly connection: { readonly stream: Writable } }).connection;
    stream.cork();
    process.nextTick(() => {
      this.holdsBack = false;
      stream.uncork();
    });
  }

  private nameOf(text: string): string | undefined {
    const known = this.names.get(text);
    if (known !== undefined || this.names.size === MOST_PREPARED) return known;
    const name = createHash('sha256').update(text).digest('base64url');
    this.names.set(text, name);
    return name;
  }
}
