import { NO_STREAM } from '../../event-sourcing/index.js';
import { newStream, numbered } from '../contract/harness.testkit.js';
import { StoreNotUsable } from '../store-not-usable.js';
import { openStore } from './fault.testkit.js';
import { secureEventStore } from './secure-event-store.js';
import { changePassword, makeUser } from './users.js';
import { startWireDouble, type WireDouble } from './wire-double/index.testkit.js';

describe('the user of the service, and its rights', () => {
  let server: WireDouble;
  beforeEach(async () => {
    server = await startWireDouble({ tls: true, users: [{ login: 'mistyped', password: 's3cret', groups: [] }] });
  });
  afterEach(() => server.close());

  const refusal = async (doing: Promise<unknown>): Promise<string> => {
    const error: unknown = await doing.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(StoreNotUsable);
    return (error as Error).message;
  };
  const works = async (password: string): Promise<void> => {
    const store = await openStore(server.urlAs('afterwatch', password));
    expect(store.health().warning).toBeNull();
    expect(await store.append(newStream(), NO_STREAM, numbered(1))).toMatchObject({ revision: 0 });
    await store.close();
  };

  it('are made from nothing: the user, then the rights, and then the service works', async () => {
    await makeUser(server.url, 'afterwatch', 'first/@:');
    await secureEventStore(server.url, 'afterwatch');
    await works('first/@:');
  });

  it('can be given to the right user where the wrong one was named before, however much has been written since', async () => {
    await makeUser(server.url, 'afterwatch', 's3cret');
    await secureEventStore(server.url, 'mistyped');
    expect(await secureEventStore(server.url, 'afterwatch')).toEqual({ changed: true });
    expect(await secureEventStore(server.url, 'afterwatch')).toEqual({ changed: false });
    await works('s3cret');
  });

  it('are not given to a user that is not there, which is said with the way to make it', async () => {
    const written = server.log.records.length;
    expect(await refusal(secureEventStore(server.url, 'afterwach'))).toBe(
      'there is no user afterwach in EventStoreDB: check the name, or make the user with npm run eventstore:user -- --user afterwach',
    );
    expect(server.log.records).toHaveLength(written);
  });

  it('has another password after it was changed, and no longer the one before', async () => {
    await makeUser(server.url, 'afterwatch', 'first');
    await secureEventStore(server.url, 'afterwatch');
    await changePassword(server.url, 'afterwatch', 'second');
    await works('second');
    expect(await refusal(openStore(server.urlAs('afterwatch', 'first')))).toMatch(/does not accept the user or the password/);
  });

  it('is made once, changed only where it is there, by an administrator, and is no group', async () => {
    await makeUser(server.url, 'afterwatch', 'first');
    expect(await refusal(makeUser(server.url, 'afterwatch', 'second'))).toMatch(/already: .* npm run eventstore:password/);
    expect(await refusal(changePassword(server.url, 'nobody', 'second'))).toMatch(/^there is no user nobody/);
    expect(await refusal(makeUser(server.urlAs('mistyped', 's3cret'), 'other', 'x'))).toMatch(/connection string of an administrator/);
    expect(await refusal(makeUser(server.url, '$admins', 'x'))).toMatch(/not a group/);
  });
});
