import type { DataSource } from 'typeorm';
import type { Vault } from '../../libs/personal-data/index.js';
import type { ProjectionRunner } from '../../libs/read-side/index.js';
import type { Context } from '../commands/context.js';

/**
 * Destroys again every key that a forgetting names, before anything is served, so that a restored backup of the keys brings
 * nobody back. Waits until the projections that list the forgettings have caught up; one that has stopped is taken as it is,
 * and readiness tells of it.
 */
export async function forgetAgain(
  contexts: readonly Context[],
  { runner, dataSource, vault }: { readonly runner: ProjectionRunner; readonly dataSource: DataSource; readonly vault: Vault },
): Promise<number> {
  let cameBack = 0;
  for (const { projection, list } of contexts.flatMap((context) => context.forgettings ?? [])) {
    await caughtUpOrStopped(runner, projection);
    cameBack += await vault.shredAgain(await list(dataSource));
  }
  return cameBack;
}

const LOOK_EVERY_MS = 20;

async function caughtUpOrStopped(runner: ProjectionRunner, projection: string): Promise<void> {
  const stopped = () => runner.status().some(({ name, state }) => name === projection && state === 'stopped');
  while (!runner.isCaughtUp(projection) && !stopped()) await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
}
