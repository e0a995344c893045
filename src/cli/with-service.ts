import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { operatorKeyFile } from '../accounts/operator-key.js';
import { ApiClient, type Asking, type Showing } from './api-client.js';
import { AddressNotUnderstood, serviceAddress, unreachable, type AddressTyped } from './service-address.js';

/**
 * Runs a command-line program against the service that was typed (`--port` or `--url`) or is set, and says in one line what went wrong.
 *
 * @param shown what its requests show; the key of the operator where it is left out, and in a demo the tokens that it is given for people
 */
export async function withService(
  typed: AddressTyped,
  work: (client: ApiClient, baseUrl: string) => Promise<void>,
  shown?: Showing,
): Promise<void> {
  let baseUrl = '';
  try {
    const address = serviceAddress(typed, process.env);
    baseUrl = address.baseUrl;
    await work(new ApiClient(baseUrl, shown ?? asOperator(address), undefined, undefined, address.ask), baseUrl);
  } catch (error) {
    console.error((error instanceof AddressNotUnderstood ? null : unreachable(error, baseUrl)) ?? (error as Error).message);
    process.exitCode = 1;
  }
}

/** The operator by the key of the data folder; people by tokens that the operator is given for them, once each. */
function asOperator({ baseUrl, ask }: { readonly baseUrl: string; readonly ask: Asking }): Showing {
  const tokens = new Map<string, Promise<string>>();
  const operator = new ApiClient(baseUrl, operatorKey, undefined, undefined, ask);
  const tokenOf = (personId: string) =>
    operator.post<{ readonly token: string }>('/operator/tokens', { personId }).then(({ token }) => token);
  return async (actor) => {
    if (actor === undefined) return operatorKey();
    const token = tokens.get(actor) ?? tokenOf(actor);
    tokens.set(actor, token);
    return `Bearer ${await token}`;
  };
}

/** @throws Error with a sentence where it cannot be read */
async function operatorKey(): Promise<string> {
  const path = operatorKeyFile(resolve(process.env.DATA_DIR?.trim() || './data'));
  try {
    return `Operator ${(await readFile(path, 'utf8')).trim()}`;
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new Error(
      missing
        ? `There is no ${path}, which a service writes when it starts. Start it first (npm start), and set DATA_DIR here as it is set there.`
        : `${path} cannot be read. Run this as the user who runs the service.`,
    );
  }
}
