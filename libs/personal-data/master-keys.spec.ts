import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { MasterKeyError, masterKeyFromFile } from './master-key-file.js';
import type { SealedText } from './sealed-text.js';
import { vaultGround, type VaultGround } from './vault.testkit.js';

const PLACE = { subject: 'person-1', keptFor: 'follow_up', field: 'call-back-number' };
const LOOK = { viewer: 'person-9', role: 'coordinator', purpose: 'return_call', object: 'case-1' };
const OTHER_KEY = `${'0123456789abcdef'.repeat(4)}\n`;

describe('the master key of a vault', () => {
  let ground: VaultGround;
  beforeEach(async () => {
    ground = await vaultGround();
  });
  afterEach(() => ground.end());

  const sealOne = async (): Promise<SealedText> => (await ground.vault()).seal(PLACE, '555-0142');
  const sentenceOf = async (start: Promise<unknown>): Promise<string> => {
    const error: unknown = await start.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(MasterKeyError);
    return (error as MasterKeyError).message;
  };
  const otherKey = async (): Promise<string> => {
    const path = ground.fileNamed('other.key');
    await writeFile(path, OTHER_KEY, { mode: 0o600 });
    return path;
  };

  it('is found again at the next start, and opens what was sealed', async () => {
    const sealed = await sealOne();
    const content = await readFile(ground.masterKeyFile);
    expect(await (await ground.vault()).open(sealed, { ...PLACE, ...LOOK })).toBe('555-0142');
    expect(await readFile(ground.masterKeyFile)).toEqual(content);
  });

  it('is refused when it is not the one that the existing keys need, naming both by id', async () => {
    await sealOne();
    const needed = (await masterKeyFromFile(ground.masterKeyFile)).keyId;
    const path = await otherKey();
    const given = (await masterKeyFromFile(path)).keyId;
    expect(await sentenceOf(ground.vault(path))).toBe(
      `The master key in ${path} (id ${given}) does not open 1 existing data keys: they need the master key with id ${needed}. Put that one back from its backup.`,
    );
  });

  it('is not made anew when it has gone missing and keys need it', async () => {
    await sealOne();
    await rm(ground.masterKeyFile);
    expect(await sentenceOf(ground.vault())).toBe(
      `The master key file ${ground.masterKeyFile} does not exist. Put it back from its backup, readable by its owner.`,
    );
    await expect(stat(ground.masterKeyFile)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('does not open a data key that was moved to the row of another subject', async () => {
    const sealed = await sealOne();
    const vault = await ground.vault();
    await vault.seal({ ...PLACE, subject: 'person-2' }, '555-0143');
    await ground.superuser.query(
      `UPDATE vault.keys SET wrapped = (SELECT wrapped FROM vault.keys WHERE subject = 'person-2') WHERE subject = 'person-1'`,
    );
    await expect(vault.open(sealed, { ...PLACE, ...LOOK })).rejects.toMatchObject({ code: 'wrong_master_key' });
  });

  describe('is changed by rewrapping', () => {
    const nextKey = async () => masterKeyFromFile(await otherKey());

    it('which leaves every box as it is and readable, and makes the old master key useless', async () => {
      const vault = await ground.vault();
      const boxes: SealedText[] = [];
      for (let n = 0; n < 3; n++) boxes.push(await vault.seal({ ...PLACE, subject: `person-${n}` }, `555-014${n}`));
      await vault.shred('person-0', 'follow_up', '2026-06-01T00:00:00.000Z');
      expect(await vault.rewrap(await nextKey())).toBe(2);
      expect(await vault.rewrap(await nextKey())).toBe(0);
      const after = await ground.vault(ground.fileNamed('other.key'));
      for (const reader of [vault, after]) {
        expect(await reader.open(boxes[0]!, { ...PLACE, subject: 'person-0', ...LOOK })).toHaveProperty('forgottenAt');
        expect(await reader.open(boxes[2]!, { ...PLACE, subject: 'person-2', ...LOOK })).toBe('555-0142');
      }
      expect(await sentenceOf(ground.vault())).toMatch(/does not open 2 existing data keys/);
    });

    it('while work goes on: what is sealed meanwhile is sealed under the new one', async () => {
      const vault = await ground.vault();
      for (let n = 0; n < 40; n++) await vault.seal({ ...PLACE, subject: `person-${n}` }, `555-01${n}`);
      const [, ...sealed] = await Promise.all([
        vault.rewrap(await nextKey()),
        ...Array.from({ length: 20 }, (_, n) => vault.seal({ ...PLACE, subject: `person-${n + 30}` }, `556-01${n}`)),
      ]);
      const after = await ground.vault(ground.fileNamed('other.key'));
      for (const [n, box] of sealed.entries()) {
        expect(await after.open(box, { ...PLACE, subject: `person-${n + 30}`, ...LOOK })).toBe(`556-01${n}`);
      }
    });

    it('which, when it was cut short, is taken up again by who knows the old one', async () => {
      const vault = await ground.vault();
      for (let n = 0; n < 4; n++) await vault.seal({ ...PLACE, subject: `person-${n}` }, `555-014${n}`);
      const rows = await ground.superuser.query(`SELECT * FROM vault.keys WHERE subject = 'person-3'`);
      await vault.rewrap(await nextKey());
      const half = rows.rows[0] as { wrapped: Buffer; wrapper_key_id: string };
      await ground.superuser.query(`UPDATE vault.keys SET wrapped = $1, wrapper_key_id = $2 WHERE subject = 'person-3'`, [
        half.wrapped,
        half.wrapper_key_id,
      ]);
      expect(await sentenceOf(ground.vault(ground.fileNamed('other.key')))).toMatch(/does not open 1 existing/);
      expect(await vault.rewrap(await nextKey())).toBe(1);
      await ground.vault(ground.fileNamed('other.key'));
    });
  });
});
