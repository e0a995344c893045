import { randomUUID } from 'node:crypto';
import { BACKWARDS, END, jsonEvent } from '@eventstore/db-client';
import { collect } from './collect.js';
import { failureOf } from './failures.js';
import { sendAppend } from './send-append.js';
import type { SharedClient } from './shared-client.js';
import { within } from './within.js';

/**
 * Reads the end of `$all`, and appends where the answer can only be a conflict, so that nothing is written.
 *
 * @throws what is in the way: the server, its certificate, the password, a right
 */
export async function requireReadingAndAppending(server: SharedClient, limit: number): Promise<void> {
  await collect(server, (client) => client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 }), limit);
  const stream = neverWritten();
  const events = [jsonEvent({ type: 'Probe', data: {} })];
  try {
    await sendAppend(server, { stream, expectedRevision: 0n, events }, limit);
  } catch (error) {
    if (failureOf(error).kind !== 'conflict') throw error;
  }
}

/**
 * Asks to delete a stream that never was, at a revision: who may delete is told of the wrong revision, who may not is
 * told that. Nothing is touched.
 *
 * @throws what is in the way of an answer
 */
export async function mayDelete(server: SharedClient, limit: number): Promise<boolean> {
  try {
    const options = { expectedRevision: 0n, requiresLeader: true };
    await within(limit, (await server.usable(limit)).deleteStream(neverWritten(), options));
    return true;
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind === 'conflict') return true;
    if (failure.kind === 'refused' && failure.reason === 'access') return false;
    throw error;
  }
}

function neverWritten(): string {
  return `probe-${randomUUID()}`;
}
