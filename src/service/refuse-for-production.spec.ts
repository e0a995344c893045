import { readConfig } from '../config/config.js';
import { refuseDemoInProduction, refuseSettingsForProduction } from './refuse-for-production.js';

const production = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://peers.example.org',
  TRUST_PROXY: '1',
  DATA_DIR: '/srv/afterwatch',
  MASTER_KEY_FILE: '/etc/afterwatch/master.key',
};

describe('a real installation', () => {
  it('starts with a key of its own place, and without any invented data', () => {
    expect(() => refuseSettingsForProduction(readConfig(production))).not.toThrow();
    expect(() => refuseDemoInProduction(readConfig(production), { isSet: false })).not.toThrow();
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

  it('is no demo, and a demo becomes none', () => {
    expect(() => refuseDemoInProduction(readConfig(production), { isSet: true })).toThrow(/this is a DEMO/);
    expect(() => refuseDemoInProduction(readConfig({}), { isSet: true })).not.toThrow();
  });
});
