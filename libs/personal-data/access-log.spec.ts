import { inspect } from 'node:util';
import pg from 'pg';
import type { SealedText } from './sealed-text.js';
import { NOW, vaultGround, type VaultGround } from './vault.testkit.js';
import type { Vault } from './vault.js';

const PLACE = { subject: 'person-1', keptFor: 'follow_up', field: 'call-back-number' };
const LOOK = { viewer: 'person-9', role: 'coordinator', purpose: 'return_call', requestId: 'request-7' };
const LINE = { ...LOOK, action: 'open', fields: ['call-back-number'], at: NOW.toISOString(), count: 1 };

describe('the access log', () => {
  let ground: VaultGround;
  let vault: Vault;
  let sealed: SealedText;
  beforeAll(async () => {
    ground = await vaultGround();
    vault = await ground.vault();
    sealed = await vault.seal(PLACE, '555-0142');
  });
  afterAll(() => ground.end());

  const linesOf = async (object: string) => (await vault.accessEntries({ object, limit: 10 })).map(({ id: _, ...line }) => line);

  it('has one line for an opening: who, in which role, what, why, when, and how much', async () => {
    await vault.open(sealed, { ...PLACE, ...LOOK, object: 'case-opened' });
    expect(await linesOf('case-opened')).toEqual([{ ...LINE, object: 'case-opened', outcome: 'allowed' }]);
  });

  it('has one line for several boxes of one object', async () => {
    const name = await vault.seal({ ...PLACE, field: 'name' }, 'Jo');
    const boxes = [
      { ...PLACE, sealed },
      { ...PLACE, field: 'name', sealed: name },
    ];
    expect(await vault.openAll(boxes, { ...LOOK, object: 'case-several' })).toEqual(['555-0142', 'Jo']);
    expect(await linesOf('case-several')).toEqual([
      { ...LINE, object: 'case-several', fields: ['call-back-number', 'name'], outcome: 'allowed', count: 2 },
    ]);
  });

  it('says `empty` where what was looked for has been forgotten', async () => {
    const place = { ...PLACE, subject: 'person-2' };
    const box = await vault.seal(place, '555-0143');
    await vault.shred('person-2', 'follow_up', NOW.toISOString());
    await vault.open(box, { ...place, ...LOOK, object: 'case-empty' });
    expect(await linesOf('case-empty')).toMatchObject([{ outcome: 'empty' }]);
  });

  it('says `denied` of a refused opening and of a box that belongs to someone else', async () => {
    await vault.recordDenied({ ...LOOK, object: 'case-denied' }, ['call-back-number']);
    await vault.open(sealed, { ...PLACE, subject: 'person-3', ...LOOK, object: 'case-denied' }).catch(() => undefined);
    expect(await linesOf('case-denied')).toMatchObject([
      { outcome: 'denied', count: 0 },
      { outcome: 'denied', count: 1 },
    ]);
  });

  it('keeps the line of an opening that failed after it: what was asked for is said, also where nothing came of it', async () => {
    await vault.open(sealed, { ...PLACE, field: 'other', ...LOOK, object: 'case-failed' }).catch(() => undefined);
    expect(await linesOf('case-failed')).toMatchObject([{ outcome: 'allowed', fields: ['other'] }]);
  });

  it('is read page by page, in either order, by object and by viewer', async () => {
    for (const viewer of ['person-5', 'person-6', 'person-5']) {
      await vault.open(sealed, { ...PLACE, ...LOOK, viewer, object: 'case-paged' });
    }
    const all = await vault.accessEntries({ object: 'case-paged', limit: 10 });
    const ids = all.map((entry) => entry.id);
    const idsOf = async (query: Parameters<Vault['accessEntries']>[0]) => (await vault.accessEntries(query)).map((entry) => entry.id);
    expect(all.map((entry) => entry.viewer)).toEqual(['person-5', 'person-6', 'person-5']);
    expect(await idsOf({ object: 'case-paged', limit: 2 })).toEqual(ids.slice(0, 2));
    expect(await idsOf({ object: 'case-paged', afterId: ids[1], limit: 2 })).toEqual(ids.slice(2));
    expect(await idsOf({ viewer: 'person-5', newestFirst: true, limit: 1 })).toEqual([ids[2]]);
    expect(await idsOf({ viewer: 'person-5', newestFirst: true, afterId: ids[2], limit: 9 })).toEqual([ids[0]]);
  });

  it('takes codes and references only: a sentence or the address of a page does not fit', async () => {
    for (const object of ['Jo rang about last night', '/cases/1?q=jo', 'jo@example.org']) {
      const opening = vault.open(sealed, { ...PLACE, ...LOOK, object });
      await expect(opening).rejects.toMatchObject({ name: 'VaultFault', code: '23514' });
      await expect(opening).rejects.not.toThrow(object);
    }
  });

  it.each(['UPDATE vault.access_log SET viewer = $$x$$', 'DELETE FROM vault.access_log', 'TRUNCATE vault.access_log'])(
    'is changed neither by the role that serves nor by the owner: %s',
    async (change) => {
      const before = await vault.accessEntries({ limit: 1000 });
      for (const [connectionString, why] of [
        [ground.appUrl, /permission denied/],
        [ground.ownerUrl, /never changed or removed/],
        [ground.superuserUrl, /never changed or removed/],
      ] as const) {
        const client = new pg.Client({ connectionString });
        await client.connect();
        await expect(client.query(change)).rejects.toThrow(why);
        await client.end();
      }
      expect(await vault.accessEntries({ limit: 1000 })).toEqual(before);
    },
  );

  it('comes first: where no line can be written nothing is opened, and the error says nothing of what is inside', async () => {
    await ground.superuser.query('REVOKE INSERT ON vault.access_log FROM afterwatch_app');
    try {
      const opening = vault.open(sealed, { ...PLACE, ...LOOK, object: 'case-unlogged' });
      await expect(opening).rejects.toMatchObject({ name: 'VaultFault', code: '42501' });
      const said = await opening.catch((error: Error) => inspect(error, { depth: null, showHidden: true }));
      expect(said).not.toContain('555-0142');
      expect(said).not.toContain(sealed);
      await expect(vault.recordDenied({ ...LOOK, object: 'case-unlogged' })).rejects.toMatchObject({ code: '42501' });
    } finally {
      await ground.superuser.query('GRANT INSERT ON vault.access_log TO afterwatch_app');
    }
    expect(await linesOf('case-unlogged')).toEqual([]);
    expect(await vault.open(sealed, { ...PLACE, ...LOOK, object: 'case-logged' })).toBe('555-0142');
  });
});
