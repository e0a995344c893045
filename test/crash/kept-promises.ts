import { commandIdFor } from '../../libs/web/http/index.js';
import { until } from '../support/until.js';
import type { CommandSender } from './command-sender.js';
import type { LoggedEvent, StoredLog } from './stored-log.js';
import { bearer } from '../support/who-acts.js';

/** Everything that a sender got an answer to is in the store, in its place and once. */
export async function expectEverythingAcknowledgedOnce(log: StoredLog, sender: CommandSender, actor: string): Promise<void> {
  const events = await log.events();
  const namespace = await log.namespace();
  const byCommand = new Map<string, LoggedEvent[]>();
  for (const event of events) byCommand.set(event.commandId, [...(byCommand.get(event.commandId) ?? []), event]);
  expect(sender.sent.length).toBeGreaterThan(20);
  for (const { key, path, answer } of sender.sent) {
    const own = (byCommand.get(commandIdFor(namespace, actor, key)) ?? []).filter(({ stream }) => stream.endsWith(`-${answer!.id}`));
    // One command writes to its stream once: its events follow each other.
    expect({ path, revisions: own.map(({ revision }) => revision) }).toEqual({
      path,
      revisions: own.map((_, index) => answer!.revision - own.length + 1 + index),
    });
    expect({ path, last: own.at(-1) }).toMatchObject({ last: { position: answer!.position, revision: answer!.revision } });
    const [first] = own;
    expect(own.filter(({ type }) => type === first!.type)).toHaveLength(first!.type === 'FollowUpPlanned' ? own.length : 1);
  }
  const given = events.filter(({ type }) => type === 'RequestReceived').map(({ reference }) => reference);
  expect(given).toHaveLength(sender.sent.filter(({ path }) => path === '/cases').length);
  expect(new Set(given).size).toBe(given.length);
  const taken = events.filter(({ type }) => type === 'ReferenceTaken').map(({ stream }) => stream);
  expect(new Set(taken).size).toBe(taken.length);
  expect(taken).toEqual(expect.arrayContaining(given.map((reference) => `reference-${reference}`)));
}

interface Status {
  readonly name: string;
  readonly isCurrent: boolean;
}

/** Waits until every projection of a service has come to an event. */
async function everyProjectionAt(url: string, actor: string, last: string): Promise<readonly Status[]> {
  return until(async () => {
    const answer = await fetch(`${url}/api/v1/operations/projections?after=${last}`, { headers: await bearer(url, actor) });
    const all = (await answer.json()) as Status[];
    return all.every(({ isCurrent }) => isCurrent) ? all : null;
  }, 30_000);
}

/** Every read model equals one made anew from the first event on, with which nothing was recorded meanwhile. */
export async function expectReadModelsToEqualRebuilds(log: StoredLog, url: string, actor: string): Promise<void> {
  const operations = `${url}/api/v1/operations/projections`;
  const headers = { ...(await bearer(url, actor)), 'content-type': 'application/json' };
  const end = async () => (await log.events()).at(-1)!.position;
  const projections = await everyProjectionAt(url, actor, await end());
  expect(projections.length).toBeGreaterThan(5);
  let rows = 0;
  for (const { name } of projections) {
    const { live, anew } = await until(async () => {
      const at = await end();
      await everyProjectionAt(url, actor, at);
      const [before, begunAt] = [await log.rowsOf(name), await log.begunAt(name)];
      expect((await fetch(`${operations}/${name}/rebuild`, { method: 'POST', headers, body: '{}' })).status).toBe(202);
      await until(async () => (await log.begunAt(name)) !== begunAt, 20_000);
      const after = await log.rowsOf(name);
      // By the clock the service records something of its own now and then.
      return at === (await end()) ? { live: before, anew: after } : null;
    }, 60_000);
    expect({ name, rows: anew }).toEqual({ name, rows: live });
    rows += live.length;
  }
  expect(rows).toBeGreaterThan(10);
}
