import { vaultGround, type VaultGround } from './vault.testkit.js';
import type { Vault } from './vault.js';

const PLACE = { subject: 'case-1', keptFor: 'follow_up', field: 'call-back-number' };

describe('the mark of a text', () => {
  let ground: VaultGround;
  let vault: Vault;
  beforeAll(async () => {
    ground = await vaultGround();
    vault = await ground.vault();
  });
  afterAll(() => ground.end());

  it('is the same for the same text at the same place, and another for any other', async () => {
    const { mark } = await vault.sealMarked(PLACE, '555-0142');
    expect(await vault.mark(PLACE, '555-0142')).toBe(mark);
    const others = [
      await vault.mark(PLACE, '555-0143'),
      await vault.mark({ ...PLACE, field: 'name' }, '555-0142'),
      (await vault.sealMarked({ ...PLACE, subject: 'case-2' }, '555-0142')).mark,
    ];
    expect(new Set([mark, ...others]).size).toBe(4);
  });

  it('dies with the key, and asking for it makes none', async () => {
    const place = { ...PLACE, subject: 'case-3' };
    expect(await vault.mark(place, '555-0142')).toBeNull();
    await vault.seal(place, '555-0142');
    await vault.shred(place.subject, place.keptFor, '2026-11-23T12:00:00Z');
    expect(await vault.mark(place, '555-0142')).toBeNull();
    const { rows } = await ground.superuser.query('SELECT wrapped FROM vault.keys WHERE subject = $1', [place.subject]);
    expect(rows).toEqual([{ wrapped: null }]);
  });

  it('under a key that nobody shreds is the same in every process', async () => {
    const owner = { subject: 'installation', keptFor: 'marks' };
    const other = await (await ground.vault()).marker(owner);
    const mine = await vault.marker(owner);
    expect(mine('said')).toBe(other('said'));
    expect(mine('said')).not.toBe(mine('other'));
  });
});
