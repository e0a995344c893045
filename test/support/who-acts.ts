import type request from 'supertest';
import type { Showing } from '../../src/cli/api-client.js';

/** How specs act at one service: with tokens as people make them, and with the key that the operator of its host reads. */
export interface ActingAt {
  /** One that is good now, and may act. */
  token(personId: string): Promise<string>;
  operatorKey(): Promise<string>;
}

/** What a request shows. */
export type Shown = { readonly authorization: string };

const services = new Map<string, ActingAt>();

/** Says how to act at the service with this address. */
export function actAt(url: string, acting: ActingAt): void {
  services.set(url, acting);
}

/** What a request to this service shows where this person acts. */
export async function bearer(url: string, personId: string): Promise<Shown> {
  return { authorization: `Bearer ${await actingAt(url).token(personId)}` };
}

/** What it shows where the operator of the host acts. */
export async function operator(url: string): Promise<Shown> {
  return { authorization: `Operator ${await actingAt(url).operatorKey()}` };
}

/** The same for programs of the command line: a person where one is named, else the operator. */
export function showing(url: string): Showing {
  return async (personId) => (personId === undefined ? await operator(url) : await bearer(url, personId)).authorization;
}

/** Lets a person send a request of supertest: `.use(as(service.url, id))`. */
export function as(url: string, personId: string): (asked: request.Test) => void {
  return (asked) => {
    const end = asked.end.bind(asked);
    asked.end = (told) => {
      bearer(url, personId).then(
        (shown) => void end.call(asked.set(shown), told),
        (error: unknown) => told?.(error as Error, undefined as never),
      );
      return asked;
    };
  };
}

export function actingAt(url: string): ActingAt {
  const acting = services.get(url);
  if (acting === undefined) throw new Error(`Nobody said how to act at ${url}: see test/support/who-acts.ts.`);
  return acting;
}
