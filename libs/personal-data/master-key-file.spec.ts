import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeyFileError } from './key-file.js';
import { createMasterKeyFile, masterKeyFromFile } from './master-key-file.js';

const KEY = `${'0123456789abcdef'.repeat(4)}\n`;

describe('the master key file', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'master-key-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const sentenceOf = async (start: Promise<unknown>): Promise<string> => {
    const error: unknown = await start.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(KeyFileError);
    return (error as KeyFileError).message;
  };
  const write = async (name: string, content: string, mode = 0o600): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, content);
    await chmod(path, mode);
    return path;
  };

  it('is made random, and for its owner alone', async () => {
    const [first, second] = [join(folder, 'first.key'), join(folder, 'second.key')];
    for (const path of [first, second]) {
      expect(await createMasterKeyFile(path)).toBe(true);
      expect((await stat(path)).mode & 0o777).toBe(0o600);
      expect(await readFile(path, 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
    }
    expect(await readFile(first, 'utf8')).not.toBe(await readFile(second, 'utf8'));
  });

  it('is refused in one sentence where the system makes no folder for it', async () => {
    const refused = await sentenceOf(createMasterKeyFile('/proc/no-such/master.key'));
    expect(refused).toMatch(/^The master key file \/proc\/no-such\/master\.key cannot be created \(E[A-Z]+\)\. .+\.$/);
  });

  it('is never made over one that is there', async () => {
    const path = await write('kept.key', KEY);
    expect(await createMasterKeyFile(path)).toBe(false);
    expect(await readFile(path, 'utf8')).toBe(KEY);
  });

  it('is one and the same for all who start for the first time together', async () => {
    const path = join(folder, 'deep/er/shared.key');
    const made = await Promise.all(Array.from({ length: 8 }, () => createMasterKeyFile(path)));
    expect(made.filter((mine) => mine)).toHaveLength(1);
    const ids = await Promise.all(made.map(async () => (await masterKeyFromFile(path)).keyId));
    expect(new Set(ids).size).toBe(1);
  });

  it.each([0o604, 0o640, 0o644])('is refused when others can read it (%o), saying how to mend it', async (mode) => {
    const path = await write('open.key', KEY, mode);
    expect(await sentenceOf(masterKeyFromFile(path))).toBe(`The master key file ${path} is readable by others. Run: chmod 600 ${path}`);
  });

  it.each([
    ['empty', ''],
    ['too short', KEY.slice(1)],
    ['too long', `a${KEY}`],
    ['no key at all', 'x'.repeat(64)],
    ['huge', 'a'.repeat(100_000)],
  ])('is refused when it is %s, without repeating it', async (_what, content) => {
    const path = await write('strange.key', content);
    const sentence = await sentenceOf(masterKeyFromFile(path));
    expect(sentence).toMatch(/has the wrong size or form: it must hold 64 hexadecimal digits/);
    expect(sentence).not.toContain('xxxx');
    expect(sentence).not.toContain('abcdef');
  });

  it('is refused in one sentence where it is missing, is a folder, or cannot be made', async () => {
    const [missing, asFolder] = [join(folder, 'missing.key'), join(folder, 'folder')];
    expect(await sentenceOf(masterKeyFromFile(missing))).toBe(
      `The master key file ${missing} does not exist. Put it back from its backup, readable by its owner.`,
    );
    for (const mode of [0o700, 0o755]) {
      await mkdir(asFolder, { recursive: true });
      await chmod(asFolder, mode);
      expect(await sentenceOf(masterKeyFromFile(asFolder))).toBe(
        `The master key file ${asFolder} is a folder. Name the file that holds the key.`,
      );
    }
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', ['-m', '600', pipe]);
    expect(await sentenceOf(masterKeyFromFile(pipe))).toMatch(/ is no file\. /);
    const underFile = join(await write('a-file', KEY), 'deep', 'master.key');
    expect(await sentenceOf(createMasterKeyFile(underFile))).toMatch(/cannot be created \(ENOTDIR\)\. What should be its folder is a file/);
  });

  it('names itself by an id that says nothing of the key, the same every time', async () => {
    const path = await write('named.key', KEY);
    const wrapper = await masterKeyFromFile(path);
    expect(wrapper.keyId).toMatch(/^[0-9a-f]{16}$/);
    expect(KEY).not.toContain(wrapper.keyId);
    expect((await masterKeyFromFile(path)).keyId).toBe(wrapper.keyId);
  });

  it('unwraps what it wrapped, bound to where it belongs', async () => {
    const wrapper = await masterKeyFromFile(await write('wrapping.key', KEY));
    const wrapped = await wrapper.wrap(Buffer.alloc(32, 7), 'here');
    expect(await wrapper.unwrap(wrapped, 'here')).toEqual(Buffer.alloc(32, 7));
    expect(await wrapper.unwrap(wrapped, 'elsewhere')).toBeNull();
  });
});
