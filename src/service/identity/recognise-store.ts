import type { Pool } from 'pg';
import { StoreNotUsable } from '../../../libs/event-store/postgres/index.js';
import { beganUnder, beginStream, derivedId, NO_STREAM, understand, type CommandMechanism } from '../../../libs/event-sourcing/index.js';
import { installationEvolution } from '../../installation/domain/installation.js';
import { INSTALLATION_STREAM, type InstallationEvent } from '../../installation/domain/installation.events.js';
import { POLICY_STREAM } from '../../policy/domain/policy.events.js';

/**
 * Compares the event store with the database before anything is served. Both name the installation; a store that has no name
 * yet, of a new installation or of one from before there were names, is given it. Read models that are older than the store
 * are nothing to stop for: they catch up.
 *
 * Several processes may do so at once.
 *
 * @param now ISO 8601 in UTC
 * @throws StoreNotUsable with a sentence where the store is empty, of another installation, or ends before what was projected
 */
export async function recogniseStore(pool: Pool, mechanism: CommandMechanism, now: string): Promise<void> {
  const { namespace } = mechanism;
  const wasNamed = await isNamed(pool);
  const named = await nameIn(mechanism);
  if (named === null && wasNamed) throw new StoreNotUsable(NAME_GONE);
  if (named === null) await refuseForeignBeginnings(mechanism);
  else refuseOther(named, namespace);
  await refuseOlder(pool, mechanism);
  if (named === null) {
    await name(mechanism, now);
    refuseOther(await nameIn(mechanism), namespace);
  }
  if (!wasNamed) await pool.query('UPDATE service.installation SET named_in_store = true');
}

const WHERE = 'docs/operating.md says under "Restoring" what to do. Nothing was changed.';

const NAME_GONE =
  'The event store does not hold the name that this installation gave it: it is empty, another one, or a backup from before. ' +
  `Name the right one, or restore its newest backup; ${WHERE}`;

const OLDER =
  'The event store ends before what the read models have taken from it: it is an older backup than the database, or another store. ' +
  `Restore its newest backup, or the database of the same time; ${WHERE}`;

function otherInstallation(named: string | null, known: string): string {
  const whose = named === null ? 'another installation' : `the installation ${named}`;
  return `The event store holds the events of ${whose}, and the database is that of ${known}. Name the right ones; ${WHERE}`;
}

function refuseOther(named: string | null, namespace: string): void {
  if (named !== namespace) throw new StoreNotUsable(otherInstallation(named, namespace));
}

async function isNamed(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ named: boolean }>('SELECT named_in_store AS named FROM service.installation');
  return rows[0]!.named;
}

async function nameIn({ store, versions }: CommandMechanism): Promise<string | null> {
  const history = await store.read<InstallationEvent>(INSTALLATION_STREAM);
  return understand(versions, installationEvolution, history).state?.installationId ?? null;
}

/** Every installation begins its policy at its first start, so that one from before there were names is known by that. */
async function refuseForeignBeginnings({ store, namespace }: CommandMechanism): Promise<void> {
  const [first] = await store.read(POLICY_STREAM);
  if (first !== undefined && !beganUnder(namespace, first)) throw new StoreNotUsable(otherInstallation(null, namespace));
}

async function refuseOlder(pool: Pool, { store }: CommandMechanism): Promise<void> {
  const { rows } = await pool.query<{ highest: string | null }>('SELECT max(position)::text AS highest FROM read_side.checkpoints');
  const highest = BigInt(rows[0]!.highest ?? NO_STREAM);
  if (highest >= 0n && !(await store.reaches(highest))) throw new StoreNotUsable(OLDER);
}

/** Where two installations name one store at the same moment, the store takes the first, and the other reads so. */
async function name(mechanism: CommandMechanism, now: string): Promise<void> {
  const { namespace } = mechanism;
  const context = { commandId: derivedId(namespace, INSTALLATION_STREAM), actor: 'automation:name-installation', now };
  const named: InstallationEvent = { type: 'InstallationNamed', data: { installationId: namespace } };
  await beginStream(mechanism, context, INSTALLATION_STREAM, [named]);
}
