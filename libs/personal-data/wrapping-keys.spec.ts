import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KeyFileError } from './key-file.js';
import type { SealedText } from './sealed-text.js';
import { vaultGround, type VaultGround } from './vault.testkit.js';
import type { Vault } from './vault.js';

const LOOK = { viewer: 'person-9', role: 'coordinator', purpose: 'return_call', object: 'case-1' };
const START = new Date('2026-03-01T03:00:00.000Z').getTime();

describe('the wrapping keys', () => {
  let ground: VaultGround;
  let now: Date;
  const clock = { now: () => now };
  beforeEach(async () => {
    ground = await vaultGround();
    now = new Date(START);
  });
  afterEach(() => ground.end());

  const place = (subject: string) => ({ subject, keptFor: 'follow_up', field: 'call-back-number' });
  const vault = (given: object = {}) => ground.vault(ground.masterKeyFile, { clock, ...given });
  const open = (from: Vault, sealed: SealedText, subject: string) => from.open(sealed, { ...place(subject), ...LOOK });
  const files = async () => (await readdir(ground.wrappingKeyFolder)).sort();
  const sentenceOf = async (start: Promise<unknown>): Promise<string> => {
    const error: unknown = await start.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(KeyFileError);
    return (error as KeyFileError).message;
  };
  const later = async (minutes: number, ...vaults: readonly Vault[]) => {
    now = new Date(now.getTime() + minutes * 60_000);
    for (const each of vaults) await each.renewWrappingKeys();
  };

  it('stay as they are while nothing is shredded', async () => {
    const one = await vault();
    await one.seal(place('person-1'), '555-0142');
    const before = await files();
    await later(600, one);
    expect(await files()).toEqual(before);
    expect(before).toHaveLength(1);
  });

  it('are renewed and destroyed within the hour after a shredding, and everything else stays readable, by every process', async () => {
    const [one, two] = [await vault(), await vault()];
    const kept = await one.seal(place('person-1'), '555-0142');
    await one.seal(place('person-2'), '555-0143');
    const [before] = await files();
    await one.shred('person-2', 'follow_up', now.toISOString());
    await later(25, one);
    expect(await files()).toHaveLength(2);
    expect(await open(two, kept, 'person-1')).toBe('555-0142');
    // It has not looked since: what it wraps under the one that was retired is refused, and wrapped anew.
    const sealed = await two.seal(place('person-3'), '555-0144');
    await later(25, two);
    expect(await files()).toHaveLength(1);
    expect(await files()).not.toContain(before);
    for (const each of [one, two, await vault()]) {
      expect(await open(each, kept, 'person-1')).toBe('555-0142');
      expect(await open(each, sealed, 'person-3')).toBe('555-0144');
    }
  });

  it('are told of when they are renewed too late, or have gone missing', async () => {
    const one = await vault();
    await one.seal(place('person-1'), '555-0142');
    await one.shred('person-1', 'follow_up', now.toISOString());
    const trouble = async () => (await one.stateOfKeys()).trouble;
    now = new Date(START + 59 * 60_000);
    expect(await trouble()).toBeNull();
    now = new Date(START + 61 * 60_000);
    expect(await trouble()).toMatch(/forgotten over an hour ago/);
    await later(0, one);
    expect(await trouble()).toBeNull();
    await later(61);
    expect(await trouble()).toMatch(/forgotten over an hour ago/);
    await later(0, one);
    expect(await trouble()).toBeNull();
    await rename(ground.wrappingKeyFolder, ground.fileNamed('elsewhere'));
    expect(await trouble()).toMatch(/no longer in its folder/);
  });

  it.each([
    ['before everything was rewrapped', `UPDATE vault.keys SET wrapper_key_id = wrapper_key_id WHERE subject = 'person-2'`],
    ['before the old one was retired', `INSERT INTO vault.retired_wrapping_keys SELECT 'x:y', now()`],
  ])('killed %s, are renewed at the next start, with nothing lost and nothing back', async (_when, statement) => {
    const one = await vault();
    const kept = await one.seal(place('person-1'), '555-0142');
    const other = await one.seal(place('person-2'), '555-0143');
    const gone = await one.seal(place('person-3'), '555-0144');
    await one.shred('person-3', 'follow_up', now.toISOString());
    const [table] = /vault\.\w+/.exec(statement)!;
    const when = table === 'vault.keys' ? 'UPDATE' : 'INSERT';
    await ground.superuser.query(`
      CREATE FUNCTION public.cut() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'cut'; END $$;
      CREATE TRIGGER cut BEFORE ${when} ON ${table} FOR EACH ROW EXECUTE FUNCTION public.cut()`);
    await expect(later(25, one)).rejects.toThrow();
    await ground.superuser.query(`DROP FUNCTION public.cut CASCADE`);
    const next = await vault();
    expect(await files()).toHaveLength(2);
    await later(25, next);
    expect(await files()).toHaveLength(1);
    expect(await open(next, kept, 'person-1')).toBe('555-0142');
    expect(await open(next, other, 'person-2')).toBe('555-0143');
    expect(await open(next, gone, 'person-3')).toHaveProperty('forgottenAt');
  });

  it('go again when they are put back out of a backup, and those that the database does not know are left alone', async () => {
    const one = await vault();
    await one.seal(place('person-1'), '555-0142');
    await cp(ground.wrappingKeyFolder, ground.fileNamed('backup'), { recursive: true });
    await one.shred('person-1', 'follow_up', now.toISOString());
    await later(25, one);
    await later(25, one);
    const left = await files();
    await cp(ground.fileNamed('backup'), ground.wrappingKeyFolder, { recursive: true });
    await writeFile(join(ground.wrappingKeyFolder, '0011223344556677.key'), `${'ab'.repeat(32)}\n`, { mode: 0o600 });
    await vault();
    expect(await files()).toEqual(['0011223344556677.key', ...left].sort());
  });

  it('are refused in one sentence where the folder is another one, such as that of another host or backup', async () => {
    const one = await vault();
    await one.seal(place('person-1'), '555-0142');
    const [file] = await files();
    expect(await sentenceOf(vault({ wrappingKeyFolder: ground.fileNamed('another') }))).toContain(
      `The wrapping key ${file!.replace('.key', '')} is not in ${ground.fileNamed('another')}`,
    );
    const path = join(ground.wrappingKeyFolder, file!);
    const right = await readFile(path);
    await writeFile(path, `${'ab'.repeat(32)}\n`);
    expect(await sentenceOf(vault())).toMatch(/or is not the right one, and 1 data keys need it/);
    await writeFile(path, right);
    await vault();
    await rm(path);
    expect(await sentenceOf(vault())).toMatch(/is not in .* and 1 data keys need it/);
  });

  it('keep everything readable while several processes seal, shred and renew at once', async () => {
    const [one, two] = [await vault(), await vault()];
    const sealed: [string, SealedText][] = [];
    const sealing = async (from: Vault, name: string) => {
      for (let n = 0; n < 15; n++) sealed.push([`${name}-${n}`, await from.seal(place(`${name}-${n}`), `555-${n}`)]);
    };
    for (const round of ['a', 'b', 'c', 'd']) {
      await one.seal(place(`gone-${round}`), '555');
      await one.shred(`gone-${round}`, 'follow_up', now.toISOString());
      now = new Date(now.getTime() + 21 * 60_000);
      await Promise.all([sealing(one, `one-${round}`), sealing(two, `two-${round}`), one.renewWrappingKeys(), two.renewWrappingKeys()]);
    }
    // Two that begin at the same moment may each have made one; only one of them stays in use.
    expect((await files()).length).toBeLessThanOrEqual(3);
    const after = await vault();
    for (const [subject, box] of sealed) expect(await open(after, box, subject)).toBe(`555-${subject.split('-')[2]}`);
  });
});
