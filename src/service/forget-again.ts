import type { DataSource } from 'typeorm';
import type { EventStore } from '../../libs/event-sourcing/index.js';
import type { Vault } from '../../libs/personal-data/index.js';
import type { ProjectionRunner } from '../../libs/read-side/index.js';
import type { Context, Forgettings } from '../commands/index.js';

/** Where forgettings are found, and what forgets. */
export interface Forgetting {
  readonly runner: Pick<ProjectionRunner, 'status' | 'isCaughtUp' | 'setAside'>;
  readonly dataSource: DataSource;
  readonly store: Pick<EventStore, 'read'>;
  readonly vault: Vault;
}

/**
 * Destroys again every key that a forgetting names, so that neither a kill between the event and the key nor a restored backup
 * of the keys keeps anybody. Streams that are set aside in a list are read themselves.
 *
 * @param since ISO 8601 in UTC: only what was forgotten then or later; everything where it is left out
 * @returns how many keys were still there
 */
export async function forgetAgain(
  contexts: readonly Context[],
  { runner, dataSource, store, vault }: Forgetting,
  since?: string,
): Promise<number> {
  let cameBack = 0;
  for (const { projection, list, ofStream } of forgettingsOf(contexts)) {
    cameBack += await vault.shredAgain(await list(dataSource, since));
    for (const { stream } of (await runner.setAside()).filter((aside) => aside.projection === projection)) {
      cameBack += await vault.shredAgain(ofStream(stream, await store.read(stream)));
    }
  }
  return cameBack;
}

const LOOK_EVERY_MS = 20;

/**
 * Waits until the projections that list the forgettings have caught up, which is to be so before anything is served; one that
 * has stopped is taken as it is, and readiness tells of it.
 */
export async function forgettingsListed(contexts: readonly Context[], { runner }: Pick<Forgetting, 'runner'>): Promise<void> {
  for (const { projection } of forgettingsOf(contexts)) {
    const stopped = () => runner.status().some(({ name, state }) => name === projection && state === 'stopped');
    while (!runner.isCaughtUp(projection) && !stopped()) await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

function forgettingsOf(contexts: readonly Context[]): readonly Forgettings[] {
  return contexts.flatMap((context) => context.forgettings ?? []);
}
