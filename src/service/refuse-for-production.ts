import type { DemoMark } from '../commands/index.js';
import type { Config } from '../config/config.js';
import { masterKeyBesideData } from './master-key-beside-data.js';

/** A start with `NODE_ENV=production` of what is only good for trying things. The message is a sentence for the operator. */
export class NotForProduction extends Error {
  override readonly name = 'NotForProduction';
}

/** What the settings alone say against a real installation. @throws NotForProduction */
export function refuseSettingsForProduction(config: Config): void {
  if (!config.isProduction) return;
  if (masterKeyBesideData(config)) {
    throw new NotForProduction(
      `NODE_ENV is production, and the master key lies in ${config.masterKeyFile}, beside the data that it opens: move it, and set MASTER_KEY_FILE (docs/operating.md).`,
    );
  }
  if (/[?&]tls=false\b/i.test(config.eventStoreDbUrl ?? '')) {
    throw new NotForProduction(
      'NODE_ENV is production, and EVENTSTOREDB_URL says tls=false, so that events could be read and changed on the way: use its TLS.',
    );
  }
}

/** What is recorded says against a real installation. @throws NotForProduction */
export function refuseDemoInProduction(config: Config, { isSet }: Pick<DemoMark, 'isSet'>): void {
  if (!config.isProduction || !isSet) return;
  throw new NotForProduction(
    'NODE_ENV is production, and this is a DEMO: everything in it is invented, and anybody can be anyone. Begin with an empty database and an empty event store.',
  );
}
