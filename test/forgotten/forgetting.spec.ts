import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { DomainEvent } from '../../libs/event-sourcing/index.js';
import type { CommandMechanism } from '../../libs/event-sourcing/index.js';
import { coordinator } from '../../src/cases/domain/case.testkit.js';
import { COMMAND_MECHANISM } from '../../src/commands/stream-of.js';
import { Actor } from '../support/acting.js';
import { firstCoordinator } from '../support/people.js';
import { testService, type TestService } from '../support/service.js';
import { storesToTry, type StoreToTry } from '../support/stores-to-try.js';
import { until } from '../support/until.js';

const CONTACT = 'Zuzanna Quell 555-0142';
const DAY_MS = 24 * 3_600_000;

describe.each(storesToTry)('the contact of a case that has ended, with events in $name', ({ open }) => {
  let store: StoreToTry;
  let service: TestService;
  let desk: Actor;
  beforeAll(async () => {
    store = await open();
    service = await testService({ settings: store.settings });
    desk = await firstCoordinator(service.url);
  }, 60_000);
  afterAll(async () => {
    await service.end();
    await store.end();
  });

  const mechanism = () => service.app.get<CommandMechanism>(COMMAND_MECHANISM, { strict: false });
  const typesOf = async (caseId: string) => (await mechanism().store.read(`case-${caseId}`)).map(({ event: { type } }) => type);
  const ended = async (): Promise<string> => {
    const { id } = await desk.does('/cases', { callBackContact: CONTACT });
    await desk.does(`/cases/${id}/close`, { because: 'opened_in_error' });
    return id;
  };
  /** What the vault has of the case: when its key was destroyed, or null. */
  const destroyed = async (caseId: string, keptFor = 'request'): Promise<Date | null> => {
    const { rows } = await service.sources.pool.query<{ at: Date | null }>(
      `SELECT destroyed_at AS at FROM vault.keys WHERE subject = $1 AND kept_for = $2`,
      [caseId, keptFor],
    );
    return rows[0]!.at;
  };
  /** Stores an event as no command does. */
  const append = async (caseId: string, event: DomainEvent): Promise<void> => {
    const history = await mechanism().store.read(`case-${caseId}`);
    const metadata = { commandId: randomUUID(), actor: coordinator, recordedAt: service.clock.now().toISOString() };
    const { position } = await mechanism().store.append(`case-${caseId}`, history.at(-1)!.revision, [
      { id: randomUUID(), version: 1, event, metadata },
    ]);
    await service.projected(position);
  };
  /** As where an event of it could not be taken there, and could everywhere else. */
  const setAsideInKept = (caseId: string): Promise<unknown> =>
    service.sources.pool.query(
      `INSERT INTO read_side.set_aside (target, stream, position, event_id, event_type, cause, at)
       VALUES ('kept_contacts', $1, 0, 'e', 'RequestReceived', 'Error', $2)`,
      [`case-${caseId}`, service.clock.now()],
    );
  const forgotten = (): DomainEvent => ({
    type: 'ContactsForgotten',
    data: { keptFor: ['request', 'deployment'], forgottenAt: service.clock.now().toISOString() },
  });
  /** What a restored backup of the keys does, past the guards: a superuser who switches triggers off. */
  const bringBack = async (row: object): Promise<void> => {
    const superuser = new Client({ connectionString: service.database.superuserUrl });
    await superuser.connect();
    await superuser.query(`SET session_replication_role = replica`);
    const { rowCount } = await superuser.query(
      `UPDATE vault.keys SET (wrapped, wrapper_key_id, destroyed_at) = (SELECT wrapped, wrapper_key_id, NULL::timestamptz FROM json_populate_record(NULL::vault.keys, $1))
        WHERE id = (json_populate_record(NULL::vault.keys, $1)).id`,
      [row],
    );
    expect(rowCount).toBe(1);
    await superuser.end();
  };
  const keyRow = async (caseId: string, keptFor: string): Promise<object> => {
    const { rows } = await service.sources.pool.query<{ row: object }>(
      `SELECT row_to_json(keys) AS row FROM vault.keys WHERE subject = $1 AND kept_for = $2`,
      [caseId, keptFor],
    );
    return rows[0]!.row;
  };

  it('is kept where the case is reopened at the moment at which it is to be forgotten', async () => {
    const caseId = await ended();
    const { store: events } = mechanism();
    const appending = events.append.bind(events);
    const seen = new Promise<void>((resolve) => {
      events.append = async (stream, revision, added) => {
        if (stream === `case-${caseId}` && added.some(({ event }) => event.type === 'ContactsForgotten')) {
          events.append = appending;
          await desk.does(`/cases/${caseId}/reopen`, { reason: 'new_need' });
          resolve();
        }
        return appending(stream, revision, added);
      };
    });
    service.clock.advance(DAY_MS);
    service.wakeWorkers();
    await seen;
    const opening = { contact: 'call_back_contact', purpose: 'follow_up' };
    expect((await desk.tries(`/cases/${caseId}/contacts/open`, opening)).body).toEqual({ value: CONTACT });
    expect(await typesOf(caseId)).not.toContain('ContactsForgotten');
    expect(await destroyed(caseId)).toBeNull();
  });

  it('whose key outlived the event that says so is destroyed at the next look', async () => {
    const caseId = await ended();
    await append(caseId, forgotten());
    expect(await destroyed(caseId)).toBeNull();
    service.wakeWorkers();
    await until(() => destroyed(caseId));
  });

  it('whose key came back is destroyed at every look for a week, and later at the next start', async () => {
    const [older, newer] = [await ended(), await ended()];
    await append(older, forgotten());
    service.clock.advance(1000);
    await append(newer, forgotten());
    service.clock.advance(7 * DAY_MS - 500);
    service.wakeWorkers();
    await until(() => destroyed(newer));
    expect(await destroyed(older)).toBeNull();

    service = await service.restart();
    desk = new Actor(service.url, desk.id);
    expect(await destroyed(older)).not.toBeNull();
  }, 60_000);

  it('is forgotten also where the case is set aside in the list of what is kept, and again after a restored backup', async () => {
    const { id: caseId } = await desk.does('/cases', { callBackContact: CONTACT });
    await setAsideInKept(caseId);
    await append(caseId, { type: 'ContactsForgotten', data: { keptFor: ['request'], forgottenAt: service.clock.now().toISOString() } });
    const setAside = await service.sources.runner.setAside(`case-${caseId}`);
    expect(setAside.map(({ projection }) => projection)).toEqual(['kept_contacts']);
    await desk.does(`/cases/${caseId}/corrections`, { change: { callBackContact: CONTACT }, reason: 'learned_later' });
    await desk.does(`/cases/${caseId}/close`, { because: 'opened_in_error' });
    const kept = await keyRow(caseId, 'request.2');
    service.clock.advance(DAY_MS - 1);
    service.wakeWorkers();
    service.clock.advance(1);
    expect(await destroyed(caseId, 'request.2')).toBeNull();
    service.wakeWorkers();
    await until(() => destroyed(caseId, 'request.2'));

    // While nobody looks: what looked a moment ago may look again.
    await service.stop();
    await bringBack(kept);
    service = await service.restart();
    expect(await destroyed(caseId, 'request.2')).not.toBeNull();
  }, 60_000);
});
