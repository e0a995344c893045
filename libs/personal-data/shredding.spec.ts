import pg from 'pg';
import type { SealedText } from './sealed-text.js';
import { NOW, vaultGround, type VaultGround } from './vault.testkit.js';
import type { Vault } from './vault.js';

const AT = '2026-06-01T00:00:00.000Z';
const LOOK = { viewer: 'person-9', role: 'coordinator', purpose: 'return_call', object: 'case-1' };

describe('shredding', () => {
  let ground: VaultGround;
  let vault: Vault;
  beforeAll(async () => {
    ground = await vaultGround();
    vault = await ground.vault();
  });
  afterAll(() => ground.end());

  const place = (subject: string, keptFor = 'follow_up') => ({ subject, keptFor, field: 'call-back-number' });
  const open = (sealed: SealedText, subject: string, keptFor?: string) => vault.open(sealed, { ...place(subject, keptFor), ...LOOK });

  it('makes every box of one purpose unreadable, in every copy, and leaves the other purposes and people', async () => {
    const boxes = [await vault.seal(place('person-1'), '555-0142'), await vault.seal(place('person-1'), '555-0143')];
    const roster = await vault.seal(place('person-1', 'roster'), '555-0144');
    const other = await vault.seal(place('person-2'), '555-0145');
    expect(await vault.shred('person-1', 'follow_up', AT)).toBe(true);
    for (const sealed of boxes) expect(await open(sealed, 'person-1')).toEqual({ forgottenAt: AT });
    expect(await open(roster, 'person-1', 'roster')).toBe('555-0144');
    expect(await open(other, 'person-2')).toBe('555-0145');
  });

  it('is seen at once by every process', async () => {
    const other = await ground.vault();
    const sealed = await vault.seal(place('person-3'), '555-0142');
    expect(await other.open(sealed, { ...place('person-3'), ...LOOK })).toBe('555-0142');
    await vault.shred('person-3', 'follow_up', AT);
    expect(await other.open(sealed, { ...place('person-3'), ...LOOK })).toEqual({ forgottenAt: AT });
  });

  it('leaves the totals of the tables that hold the boxes as they were', async () => {
    const owner = new pg.Client({ connectionString: ground.ownerUrl });
    await owner.connect();
    await owner.query('CREATE TABLE calls (case_ref text, minutes int, contact text)');
    for (const minutes of [10, 20, 30]) {
      const contact = await vault.seal(place('person-4'), `555-01${minutes}`);
      await owner.query('INSERT INTO calls VALUES ($1, $2, $3)', ['case-1', minutes, contact]);
    }
    const totals = async () => {
      const { rows } = await owner.query('SELECT count(contact)::int, sum(minutes)::int FROM calls');
      return rows as unknown[];
    };
    const before = await totals();
    await vault.shred('person-4', 'follow_up', AT);
    expect(await totals()).toEqual(before);
    const { rows } = await owner.query<{ contact: SealedText }>('SELECT contact FROM calls');
    for (const { contact } of rows) expect(await open(contact, 'person-4')).toEqual({ forgottenAt: AT });
    await owner.end();
  });

  it('done twice changes nothing, and keeps the first date', async () => {
    const sealed = await vault.seal(place('person-5'), '555-0142');
    await vault.shred('person-5', 'follow_up', AT);
    expect(await vault.shred('person-5', 'follow_up', '2027-01-01T00:00:00.000Z')).toBe(false);
    expect(await open(sealed, 'person-5')).toEqual({ forgottenAt: AT });
  });

  it('of many at once tells each whether its key was there, and does it once', async () => {
    const sealed = await vault.seal(place('person-asked-twice'), '555-0142');
    const asked = ['person-asked-twice', 'person-without-a-key', 'person-asked-twice'];
    expect(await Promise.all(asked.map((subject) => vault.shred(subject, 'follow_up', AT)))).toEqual([true, false, false]);
    expect(await open(sealed, 'person-asked-twice')).toEqual({ forgottenAt: AT });
  });

  it('is for good: nothing new is sealed for what was forgotten, even where nothing had been sealed before', async () => {
    await vault.seal(place('person-6'), '555-0142');
    await vault.shred('person-6', 'follow_up', AT);
    await vault.shred('person-never-sealed', 'follow_up', AT);
    for (const subject of ['person-6', 'person-never-sealed']) {
      await expect(vault.seal(place(subject), '555-0142')).rejects.toMatchObject({ code: 'personal_data_forgotten' });
    }
  });

  it('blanks the key, and neither the role that serves nor the owner brings it back or removes the trace', async () => {
    await vault.seal(place('person-7'), '555-0142');
    await vault.shred('person-7', 'follow_up', AT);
    const row = await ground.superuser.query(
      `SELECT wrapped, wrapper_key_id, destroyed_at, created_at FROM vault.keys WHERE subject = 'person-7'`,
    );
    expect(row.rows).toEqual([{ wrapped: null, wrapper_key_id: null, destroyed_at: new Date(AT), created_at: NOW }]);
    for (const connectionString of [ground.appUrl, ground.ownerUrl]) {
      const client = new pg.Client({ connectionString });
      await client.connect();
      for (const change of [
        `UPDATE vault.keys SET wrapped = '\\x00', wrapper_key_id = 'x', destroyed_at = NULL WHERE subject = 'person-7'`,
        `DELETE FROM vault.keys WHERE subject = 'person-7'`,
        'TRUNCATE vault.keys',
      ]) {
        await expect(client.query(change)).rejects.toMatchObject({ code: '42501' });
      }
      await client.end();
    }
  });

  it('lets the role that serves change nothing about a key but its wrapping and its end', async () => {
    const app = new pg.Client({ connectionString: ground.appUrl });
    await app.connect();
    const change = (column: string) => app.query(`UPDATE vault.keys SET ${column} = ${column} WHERE destroyed_at IS NULL`);
    await vault.seal(place('person-alive'), '555-0142');
    for (const column of ['subject', 'kept_for', 'created_at', 'id', 'algorithm']) {
      await expect(change(column)).rejects.toThrow(/permission denied/);
    }
    for (const column of ['wrapped', 'wrapper_key_id', 'destroyed_at']) {
      expect((await change(column)).rowCount).toBeGreaterThan(0);
    }
    await expect(app.query('DELETE FROM vault.keys')).rejects.toThrow(/permission denied/);
    await app.end();
  });

  it('is done again at start, so that a restored backup of the keys brings nothing back', async () => {
    const subjects = ['person-8', 'person-9', 'person-8'];
    const sealed = await vault.seal(place('person-8'), '555-0142');
    await vault.seal(place('person-9'), '555-0143');
    await ground.superuser.query(`CREATE TABLE backup AS SELECT * FROM vault.keys`);
    await vault.shred('person-8', 'follow_up', AT);
    await vault.shred('person-9', 'follow_up', AT);
    await restoreBackup();
    expect(await open(sealed, 'person-8')).toBe('555-0142');
    const shreddings = [...subjects, 'person-unknown'].map((subject) => ({ subject, keptFor: 'follow_up', at: AT }));
    expect(await vault.shredAgain(shreddings)).toBe(2);
    expect(await open(sealed, 'person-8')).toEqual({ forgottenAt: AT });
    expect(await vault.shredAgain(shreddings)).toBe(0);
    await expect(vault.seal(place('person-unknown'), '555')).rejects.toMatchObject({ code: 'personal_data_forgotten' });
  });

  it('takes more at start than one statement does', async () => {
    const many = Array.from({ length: 20_001 }, (_, n) => ({ subject: `old-${n}`, keptFor: 'follow_up', at: AT }));
    const sealed = await vault.seal(place('old-20000'), '555-0142');
    expect(await vault.shredAgain(many)).toBe(1);
    expect(await open(sealed, 'old-20000')).toEqual({ forgottenAt: AT });
  });

  /** What a restore does, past the guards: a superuser who switches triggers off. */
  async function restoreBackup(): Promise<void> {
    const client = await ground.superuser.connect();
    await client.query(`SET session_replication_role = replica`);
    await client.query(`DELETE FROM vault.keys`);
    await client.query(`INSERT INTO vault.keys SELECT * FROM backup`);
    await client.query(`SET session_replication_role = DEFAULT`);
    client.release();
  }
});
