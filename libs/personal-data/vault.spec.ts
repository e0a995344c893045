import { PURPOSES, vaultGround, type VaultGround } from './vault.testkit.js';
import { keysOf as findOrMake } from './data-keys.js';
import { isSealed, type SealedText } from './sealed-text.js';
import { vaultDatabase, type VaultDatabase } from './vault-database.js';
import type { Vault } from './vault.js';

const PHONE = { subject: 'person-1', keptFor: 'follow_up', field: 'call-back-number' };
const LOOK = { viewer: 'person-9', role: 'coordinator', purpose: 'return_call', object: 'case-1' };

describe('the vault', () => {
  let ground: VaultGround;
  let vault: Vault;
  beforeAll(async () => {
    ground = await vaultGround();
    vault = await ground.vault();
  });
  afterAll(() => ground.end());

  const keysOf = async (subject: string) => {
    const keys = await ground.superuser.query('SELECT kept_for FROM vault.keys WHERE subject = $1 ORDER BY 1', [subject]);
    return keys.rows.map((row: { kept_for: string }) => row.kept_for);
  };
  const codeOf = (opening: Promise<unknown>) =>
    opening.then(
      () => 'opened',
      (error: { code?: string }) => error.code,
    );

  it('gives back what was sealed, to who says who they are and why', async () => {
    const sealed = await vault.seal(PHONE, 'Ring 555-0142 – after 18 h');
    expect(isSealed(sealed)).toBe(true);
    expect(JSON.parse(JSON.stringify({ sealed }))).toEqual({ sealed });
    expect(await vault.open(sealed, { ...PHONE, ...LOOK })).toBe('Ring 555-0142 – after 18 h');
  });

  it('names in the box the algorithm, the master key and the data key', async () => {
    const sealed = await vault.seal(PHONE, '555-0142');
    const row = await ground.superuser.query('SELECT algorithm, wrapper_key_id, id FROM vault.keys WHERE subject = $1 AND kept_for = $2', [
      PHONE.subject,
      PHONE.keptFor,
    ]);
    const { algorithm, wrapper_key_id, id } = row.rows[0] as Record<string, string>;
    expect(sealed.split('.').slice(0, 4)).toEqual(['sealed1', algorithm, wrapper_key_id, id]);
  });

  it('seals the same text differently each time, so that equal boxes betray nothing', async () => {
    expect(await vault.seal(PHONE, '555-0142')).not.toBe(await vault.seal(PHONE, '555-0142'));
  });

  it('keeps one key for a subject and a purpose of keeping, and another for another purpose', async () => {
    await vault.seal({ ...PHONE, subject: 'person-2', field: 'name' }, 'Jo');
    await vault.seal({ ...PHONE, subject: 'person-2', field: 'number' }, '555-0143');
    await vault.seal({ ...PHONE, subject: 'person-2', keptFor: 'roster' }, '555-0143');
    expect(await keysOf('person-2')).toEqual(['follow_up', 'roster']);
  });

  it('finds a key by its owner alone, also by a plan that was made while there were none', async () => {
    const asked: string[] = [];
    const database = vaultDatabase(ground.superuser);
    const wrapper = { keyId: 'none', whereabouts: 'nowhere', wrap: async () => Buffer.alloc(32), unwrap: async () => null };
    const listening: VaultDatabase = { ...database, query: async (_doing, text) => (asked.push(text), Promise.reject(new Error('asked'))) };
    await expect(findOrMake(listening, [{ ...PHONE, at: new Date() }], wrapper, 'at_once')).rejects.toThrow('asked');
    const plan = await ground.superuser.query<Record<string, string>>(`EXPLAIN (GENERIC_PLAN) ${asked[0]}`);
    expect(plan.rows.map((line) => line['QUERY PLAN']).join('\n')).not.toMatch(/Seq Scan on keys/);
  });

  it('makes one key for all who seal for a subject at the same first moment', async () => {
    const other = await ground.vault();
    const place = { ...PHONE, subject: 'person-3' };
    const boxes = await Promise.all(Array.from({ length: 12 }, (_, turn) => (turn % 2 ? vault : other).seal(place, `555-01${turn}`)));
    expect(await keysOf('person-3')).toEqual(['follow_up']);
    const opened = await other.openAll(
      boxes.map((sealed) => ({ ...place, sealed })),
      LOOK,
    );
    expect(opened).toEqual(boxes.map((_, turn) => `555-01${turn}`));
  });

  it('makes keys for others that are asked for together with one that cannot be', async () => {
    const subjects = ['person-5', 'no reference at all', 'person-6'];
    const sealing = await Promise.allSettled(subjects.map((subject) => vault.seal({ ...PHONE, subject }, '555-0146')));
    expect(sealing.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(sealing[1]).toMatchObject({ reason: { name: 'VaultFault', code: '23514' } });
  });

  describe('a box that was moved does not open', () => {
    let sealed: SealedText;
    beforeAll(async () => {
      sealed = await vault.seal(PHONE, '555-0142');
      await vault.seal({ ...PHONE, subject: 'person-4' }, '555-0144');
      await vault.seal({ ...PHONE, keptFor: 'roster' }, '555-0145');
    });

    it.each([
      ['another subject', { subject: 'person-4' }],
      ['another purpose of keeping', { keptFor: 'roster' }],
      ['another field', { field: 'site-contact' }],
    ])('to %s', async (_where, moved) => {
      expect(await codeOf(vault.open(sealed, { ...PHONE, ...moved, ...LOOK }))).toBe('misplaced_box');
    });

    it('under the key of another subject, its own written over', async () => {
      const theirs = await vault.seal({ ...PHONE, subject: 'person-4' }, '555-0144');
      const forged = [...theirs.split('.').slice(0, 4), sealed.split('.')[4]].join('.') as SealedText;
      expect(await codeOf(vault.open(forged, { ...PHONE, subject: 'person-4', ...LOOK }))).toBe('misplaced_box');
    });

    it('or of which one character was changed', async () => {
      const at = sealed.length - 5;
      const changed = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}` as SealedText;
      expect(await codeOf(vault.open(changed, { ...PHONE, ...LOOK }))).toBe('misplaced_box');
    });

    it('and takes the boxes opened with it along: all or none', async () => {
      const boxes = [
        { ...PHONE, sealed },
        { ...PHONE, sealed, subject: 'person-4' },
      ];
      expect(await codeOf(vault.openAll(boxes, LOOK))).toBe('misplaced_box');
    });
  });

  it('says so when a text is no sealed box, or its key was never here', async () => {
    expect(await codeOf(vault.open('555-0142' as SealedText, { ...PHONE, ...LOOK }))).toBe('not_sealed');
    const sealed = await vault.seal(PHONE, '555-0142');
    const strange = sealed.replace(/[0-9a-f-]{36}/, '00000000-0000-4000-8000-000000000000') as SealedText;
    expect(await codeOf(vault.open(strange, { ...PHONE, ...LOOK }))).toBe('key_missing');
  });

  it('opens for none but the purposes it was made with', async () => {
    const sealed = await vault.seal(PHONE, '555-0142');
    const opening = vault.open(sealed, { ...PHONE, ...LOOK, purpose: 'curiosity' });
    await expect(opening).rejects.toMatchObject({ name: 'Refusal', code: 'purpose_not_allowed', field: 'purpose' });
    await expect(opening).rejects.toThrow(PURPOSES.join(', '));
  });
});
