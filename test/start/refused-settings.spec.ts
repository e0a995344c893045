/** @waits for services that refuse to start */
import { builtService } from '../support/built-service.js';
import { testDataFolder, type TestDataFolder } from '../support/data-folder.js';
import { runningService, type RunningService } from '../support/running-service.js';

const refused: readonly (readonly [settings: Readonly<Record<string, string>>, sentence: RegExp])[] = [
  [{ PORT: 'three thousand' }, /^PORT is "three thousand"; expected: a whole number from 0 to 65535\.$/],
  [{ NODE_ENV: 'production' }, /^NODE_ENV is production: set PUBLIC_URL .+\.$/],
  [{ HOST: '0.0.0.0' }, /^HOST would open the service beyond this machine over plain http.+\.$/],
  [
    { PUBLIC_URL: 'https://a.example', TLS_CERT_FILE: '/nowhere', TLS_KEY_FILE: '/nowhere' },
    /^TLS_CERT_FILE and TLS_KEY_FILE cannot be used \(ENOENT\): .+\.$/,
  ],
  [
    { NODE_ENV: 'production', PUBLIC_URL: 'https://a.example', TRUST_PROXY: '1' },
    /^NODE_ENV is production, and the master key lies in .+beside the data that it opens: .+\.$/,
  ],
  [
    { DATABASE_URL: 'postgres://somebody:Secret-7741@127.0.0.1:1/db' },
    /^The server that DATABASE_URL names cannot be used \(ECONNREFUSED\)\. .+\.$/,
  ],
  [
    { DATABASE_URL: 'postgres://somebody:Secret-7741@no-such-host.invalid/db' },
    /^The server that DATABASE_URL names cannot be used \(E\w+\)\. .+\.$/,
  ],
  [{ DATA_DIR: 'package.json/data' }, /package\.json\/data.*\.$/],
  [{ DATA_DIR: '/proc/data' }, /^The data folder \/proc\/data\S* cannot be written \(E[A-Z]+\): .+\.$/],
  [{ DATA_DIR: '/dev/null/data' }, /^The data folder \/dev\/null\/data\S* cannot be written \(ENOTDIR\): .+\.$/],
  [{ DATA_DIR: 'd'.repeat(300) }, /^The data folder \S+ cannot be written \(ENAMETOOLONG\): .+\.$/],
];

/** None of these comes to use its data folder, and none minds the others: they run at the same time. */
describe('a service whose operator set something wrong', () => {
  let folder: TestDataFolder;
  let services: readonly RunningService[] = [];

  beforeAll(async () => {
    const [{ program }, made] = await Promise.all([builtService(), testDataFolder()]);
    folder = made;
    services = refused.map(([settings]) => runningService(program, { DATA_DIR: folder.path, ...settings }));
  }, 60_000);
  afterAll(async () => {
    for (const service of services) service.signal('SIGKILL');
    await Promise.all(services.map(({ ended }) => ended));
    await folder.remove();
  });

  it.each(refused.map(([settings, sentence], index) => [settings, sentence, index] as const))(
    'says in one sentence what is wrong with %j, and no password',
    async (_, sentence, index) => {
      const { code, complaint } = await services[index]!.ended;
      expect(complaint).toMatch(sentence);
      expect(complaint).toMatch(/^[^\n]+[.]$/);
      expect(complaint).not.toContain('Secret');
      expect(services[index]!.said()).toBe('');
      expect(code).toBe(1);
    },
    60_000,
  );
});
