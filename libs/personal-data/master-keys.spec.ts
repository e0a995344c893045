import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { KeyFileError } from './key-file.js';
import { masterKeyFromFile } from './master-key-file.js';
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
    expect(error).toBeInstanceOf(KeyFileError);
    return (error as KeyFileError).message;
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
      `This installation needs the master key with id ${needed}, and ${path} holds the one with id ${given}. ` +
        'Put the right file there: all processes on one database have the same master key.',
    );
  });

  it('is bound before anything is sealed: of two that begin together, one says which key it needs, and leaves none of its own', async () => {
    const paths = [ground.fileNamed('one/master.key'), ground.fileNamed('two/master.key')];
    const starts = await Promise.allSettled(paths.map((path) => ground.vault(path, { wrappingKeyFolder: dirname(path) })));
    const refused = starts.findIndex(({ status }) => status === 'rejected');
    const [lost, kept] = [paths[refused]!, paths[1 - refused]!];
    const { keyId } = await masterKeyFromFile(kept);
    // Whoever is told so may have come to the file after the other had bound its key, or before.
    const sentence = await sentenceOf(Promise.reject((starts[refused] as PromiseRejectedResult).reason as Error));
    for (const named of [keyId, `${lost} does not exist`]) expect(sentence).toContain(named);
    await expect(stat(lost)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await sentenceOf(ground.vault(lost))).toContain(`Put the one with id ${keyId} back`);
    await ground.vault(kept, { wrappingKeyFolder: dirname(kept) });
  });

  it('is not made anew when it has gone missing and keys need it', async () => {
    await sealOne();
    const { keyId } = await masterKeyFromFile(ground.masterKeyFile);
    await rm(ground.masterKeyFile);
    expect(await sentenceOf(ground.vault())).toBe(
      `The master key file ${ground.masterKeyFile} does not exist. Put the one with id ${keyId} back from its backup, readable by its owner.`,
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
      expect(await sentenceOf(ground.vault())).toMatch(/^This installation needs the master key with id/);
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
      await ground.superuser.query(`DELETE FROM vault.retired_wrapping_keys WHERE id = $1`, [half.wrapper_key_id]);
      await ground.superuser.query(`INSERT INTO vault.wrapping_keys (id, number) OVERRIDING SYSTEM VALUE VALUES ($1, 0)`, [
        half.wrapper_key_id,
      ]);
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
