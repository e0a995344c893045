import { readConfig } from '../config/config.js';
import { DEMO_STREAM } from '../demo/domain/demo.events.js';
import { refuseDemoInProduction, refuseSettingsForProduction } from './refuse-for-production.js';

const production = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://peers.example.org',
  TRUST_PROXY: '1',
  DATA_DIR: '/srv/afterwatch',
  MASTER_KEY_FILE: '/etc/afterwatch/master.key',
};
const events = (stream: string) => ({ store: { read: async (asked: string) => (asked === stream ? [{}] : []) } }) as never;

describe('a real installation', () => {
  it('starts with a key of its own place, and without any invented data', async () => {
    expect(() => refuseSettingsForProduction(readConfig(production))).not.toThrow();
    await expect(refuseDemoInProduction(readConfig(production), events('nothing'))).resolves.toBeUndefined();
  });

  it('does not start with the key beside the data, whatever the folder is called', () => {
    const beside = { ...production, MASTER_KEY_FILE: '/srv/afterwatch/keys/master.key' };
    expect(() => refuseSettingsForProduction(readConfig(beside))).toThrow(/the master key lies in .* beside the data/);
    expect(() => refuseSettingsForProduction(readConfig({ ...beside, NODE_ENV: 'development' }))).not.toThrow();
  });

  it('does not start with an event store that is asked in plain', () => {
    const plain = {
      ...production,
      EVENT_STORE: 'eventstoredb',
      EVENTSTOREDB_URL: 'esdb://app:secret@db:2113?keepAliveTimeout=1&tls=false',
    };
    expect(() => refuseSettingsForProduction(readConfig(plain))).toThrow(/tls=false/);
    expect(() => refuseSettingsForProduction(readConfig(plain))).not.toThrow(/secret/);
  });

  it('is no demo, and a demo becomes none', async () => {
    await expect(refuseDemoInProduction(readConfig(production), events(DEMO_STREAM))).rejects.toThrow(/this is a DEMO/);
    await expect(refuseDemoInProduction(readConfig({}), events(DEMO_STREAM))).resolves.toBeUndefined();
  });
});
