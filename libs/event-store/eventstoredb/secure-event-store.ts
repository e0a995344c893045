import { BACKWARDS, END, jsonEvent, SETTINGS_STREAM, type EventStoreDBClient } from '@eventstore/db-client';
import { isDeepStrictEqual } from 'node:util';
import { StoreNotUsable } from '../store-not-usable.js';
import { faultSentence } from './fault-sentence.js';
import { failureOf } from './failures.js';
import { connect } from './connect.js';
import { isUser, noSuchUser } from './users.js';
import { within } from './within.js';

/** What was set. `changed` is false where everything was as it should be. */
export interface Secured {
  readonly changed: boolean;
}

const ADMINS = '$admins';
const ANSWER = 10_000;

/**
 * Gives the application's user the rights it needs, and takes from it those that would let it rewrite history: it
 * reads `$all`, appends and reads, and can neither delete, tombstone nor truncate a stream. Creates nothing but
 * rights; a second time changes nothing. Concerns every stream that has no rights of its own.
 *
 * @param connectionString of an administrator
 * @param user login name of the application's user
 * @throws StoreNotUsable with a sentence for whoever runs it, also where there is no such user
 */
export async function secureEventStore(connectionString: string, user: string): Promise<Secured> {
  if (user === '' || user.startsWith('$')) throw new StoreNotUsable('name the user of the application, not a group');
  const server = connect(connectionString);
  try {
    const client = server.current();
    if (!(await isUser(client, user))) throw new StoreNotUsable(noSuchUser(user));
    const all = await letReadAll(client, user);
    const acl = await setDefaultRights(client, user);
    return { changed: all || acl };
  } catch (error) {
    throw error instanceof StoreNotUsable ? error : new StoreNotUsable(sentenceFor(error));
  } finally {
    server.release();
  }
}

function sentenceFor(error: unknown): string {
  const failure = failureOf(error);
  if (failure.kind === 'refused' && failure.reason === 'access') {
    return 'EventStoreDB does not let this user change rights: use the connection string of an administrator, and check its password';
  }
  if (failure.kind === 'conflict') return 'someone else is changing the rights at this moment: run it again';
  return `the rights could not be set: ${faultSentence(error)}`;
}

async function letReadAll(client: EventStoreDBClient, user: string): Promise<boolean> {
  const { metadata } = await within(ANSWER, client.getStreamMetadata('$all'));
  const acl = metadata?.acl;
  const named = typeof acl === 'object' ? acl.readRoles : undefined;
  const readers = named === undefined ? [] : [named].flat();
  const wanted = [...new Set([...readers, user, ADMINS])];
  if (wanted.length === readers.length) return false;
  const rights = { ...metadata, acl: { ...(typeof acl === 'object' ? acl : {}), readRoles: wanted } };
  // What the client calls the revision of the metadata is where they stand in the whole log.
  const expectedRevision = (await newestOf(client, '$$$all'))?.revision ?? 'no_stream';
  await within(ANSWER, client.setStreamMetadata('$all', rights, { expectedRevision, requiresLeader: true }));
  return true;
}

async function setDefaultRights(client: EventStoreDBClient, user: string): Promise<boolean> {
  const wanted = {
    $userStreamAcl: { $r: user, $w: user, $d: ADMINS, $mr: user, $mw: ADMINS },
    $systemStreamAcl: { $r: ADMINS, $w: ADMINS, $d: ADMINS, $mr: ADMINS, $mw: ADMINS },
  };
  const last = await newestOf(client, SETTINGS_STREAM);
  if (last !== undefined && last.type === DEFAULT_ACL && isDeepStrictEqual(last.data, wanted)) return false;
  const expectedRevision = last?.revision ?? 'no_stream';
  const event = jsonEvent({ type: DEFAULT_ACL, data: wanted });
  await within(ANSWER, client.appendToStream(SETTINGS_STREAM, event, { expectedRevision, requiresLeader: true }));
  return true;
}

const DEFAULT_ACL = 'update-default-acl';

async function newestOf(client: EventStoreDBClient, stream: string) {
  const newest = client.readStream(stream, { direction: BACKWARDS, fromRevision: END, maxCount: 1 });
  const read = (async () => {
    try {
      for await (const { event } of newest) return event;
    } catch (error) {
      if ((error as { type?: unknown }).type !== 'stream-not-found') throw error;
    }
    return undefined;
  })();
  return within(ANSWER, read);
}
