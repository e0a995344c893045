import type { EventStoreDBClient } from '@eventstore/db-client';
import { UsersClient } from '@eventstore/db-client/generated/users_grpc_pb.js';
import users from '@eventstore/db-client/generated/users_pb.js';
import { StoreNotUsable } from '../store-not-usable.js';
import { connect } from './connect.js';
import { faultSentence } from './fault-sentence.js';
import { failureOf } from './failures.js';
import { within } from './within.js';

const ANSWER = 10_000;

/** For the end of a sentence of whoever named one. */
export const noSuchUser = (login: string): string =>
  `there is no user ${login} in EventStoreDB: check the name, or make the user with npm run eventstore:user -- --user ${login}`;

/** Whether a server knows a login name. @throws what is in the way of an answer */
export async function isUser(client: EventStoreDBClient, login: string): Promise<boolean> {
  const request = new users.DetailsReq().setOptions(new users.DetailsReq.Options().setLoginName(login));
  try {
    await asked(client, (server, [metadata, options], settle) => {
      server
        .details(request, metadata, options)
        .on('data', () => undefined)
        .on('error', settle)
        .on('end', () => settle(null));
    });
    return true;
  } catch (error) {
    if (exceptionOf(error) === 'user-not-found') return false;
    throw error;
  }
}

/**
 * Makes the user of the service, in no group: it may do nothing yet that other users may not, until `secureEventStore` has given it
 * its rights.
 *
 * @param connectionString of an administrator
 * @throws StoreNotUsable with a sentence for whoever runs it, also where there is such a user already
 */
export async function makeUser(connectionString: string, login: string, password: string): Promise<void> {
  const options = new users.CreateReq.Options().setLoginName(login).setPassword(password).setFullName('Afterwatch');
  const request = new users.CreateReq().setOptions(options);
  await asAdministrator(connectionString, login, {
    'user-conflict': `there is a user ${login} in EventStoreDB already: give it another password with npm run eventstore:password -- --user ${login}`,
    run: (server, [metadata, callOptions], settle) => void server.create(request, metadata, callOptions, settle),
  });
}

/**
 * Gives a user another password; who is connected goes on until the connection ends.
 *
 * @param connectionString of an administrator
 * @throws StoreNotUsable with a sentence for whoever runs it
 */
export async function changePassword(connectionString: string, login: string, password: string): Promise<void> {
  const options = new users.ResetPasswordReq.Options().setLoginName(login).setNewPassword(password);
  const request = new users.ResetPasswordReq().setOptions(options);
  await asAdministrator(connectionString, login, {
    'user-not-found': noSuchUser(login),
    run: (server, [metadata, callOptions], settle) => void server.resetPassword(request, metadata, callOptions, settle),
  });
}

type CallArguments = ReturnType<EventStoreDBClient['callArguments']>;
type Run = (server: UsersClient, how: CallArguments, settle: (error: Error | null) => void) => void;
interface Request {
  readonly run: Run;
  /** What to say of what the server may find. */
  readonly 'user-conflict'?: string;
  readonly 'user-not-found'?: string;
}

async function asAdministrator(connectionString: string, login: string, request: Request): Promise<void> {
  if (login === '' || login.startsWith('$')) throw new StoreNotUsable('name the user of the application, not a group');
  const server = connect(connectionString);
  try {
    await asked(server.current(), request.run);
  } catch (error) {
    throw new StoreNotUsable(sentenceFor(error, request));
  } finally {
    server.release();
  }
}

function sentenceFor(error: unknown, request: Request): string {
  const exception = exceptionOf(error);
  const known = exception === 'user-conflict' || exception === 'user-not-found' ? request[exception] : undefined;
  if (known !== undefined) return known;
  const failure = failureOf(error);
  if (failure.kind === 'refused' && failure.reason === 'access') {
    return 'EventStoreDB does not let this user make or change users: use the connection string of an administrator, and check its password';
  }
  return `the user could not be made or changed: ${faultSentence(error)}`;
}

/** The library has no calls for users; it has their definitions, and what it makes its own calls with. */
function asked(client: EventStoreDBClient, run: Run): Promise<void> {
  const asking = client['execute'](
    UsersClient,
    'users',
    (server) =>
      new Promise<void>((resolve, reject) => run(server, client['callArguments']({}), (error) => (error ? reject(error) : resolve()))),
  );
  return within(ANSWER, asking);
}

/** What the server says in the trailers of a call that it refused. */
function exceptionOf(error: unknown): unknown {
  const trailers = (error as { metadata?: { get?(key: string): readonly unknown[] } }).metadata;
  return trailers?.get?.('exception')[0];
}
