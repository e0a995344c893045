import { Client } from 'pg';
import type { Actor } from '../../../../test/support/acting.js';
import { PageVisitor } from '../../../../test/support/page-visitor.js';
import { firstCoordinator, person } from '../../../../test/support/people.js';
import { testService, type TestService } from '../../../../test/support/service.js';
import { until } from '../../../../test/support/until.js';
import { personRoles } from '../../../vocabulary/index.js';

describe('the page of the system', () => {
  let service: TestService;
  let first: Actor;
  let admin: PageVisitor;
  let owner: Client;

  beforeAll(async () => {
    service = await testService();
    first = await firstCoordinator(service.url);
    admin = await PageVisitor.signedIn(service, first.id);
    owner = new Client({ connectionString: service.database.superuserUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner?.end();
    await service.end();
  });

  it('says what works, where events are kept and since when it serves, and no address, password or path', async () => {
    const { text, html } = await admin.sees('/system');
    expect(text).toMatch(/Database State Works.*Event store State Works.*Keys of sealed data State/);
    expect(text).toMatch(/Version \d+\.\d+\.\d+.*PostgreSQL/);
    expect(text).toMatch(/case_list .*Runs/);
    expect(html).not.toMatch(/postgres:\/\/|master\.key|wrapping-keys\//);
    expect(html).not.toContain('/resume');
  });

  it('says how far behind a read model is, and not how many events there are', async () => {
    await until(async () => /case_list State Runs Behind All there Set aside/.test((await admin.sees('/system')).text));
    expect((await admin.sees('/system')).text).not.toContain('Position');
  });

  it('names what stopped a read model without a word of a case, and lets it try again', async () => {
    const { rows } = await owner.query<{ table: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS table FROM pg_tables WHERE tablename = 'agencies'`,
    );
    const renamed = (from: string, to: string) => owner.query(`ALTER TABLE ${rows[0]!.table} RENAME COLUMN "${from}" TO "${to}"`);
    await renamed('sortName', 'gone');
    await first.does('/agencies', { name: 'Secretive Agency', kind: 'psap', county: 'clay', discipline: 'dispatcher' });
    await until(async () => (await admin.sees('/system')).html.includes('/system/read-models/agencies/resume'));
    const stopped = await admin.sees('/system');
    expect(stopped.text).toMatch(/Stopped at an event AgencyRegistered, .*DatabaseError 42703/);
    expect(stopped.html).not.toContain('Secretive');
    await renamed('gone', 'sortName');
    const answer = await admin.sends(stopped, 'resume-agencies');
    expect([answer.status, answer.text]).toEqual([200, expect.stringContaining('agencies tries again')]);
    await until(async () => !(await admin.sees('/system')).html.includes('/resume'));
    await until(async () => (await admin.sees('/agencies')).text.includes('Secretive Agency'));
  });

  it('is for administrators alone, and names no case, no stream and no person', async () => {
    const { id } = await first.does('/cases', {});
    const { html } = await admin.sees('/system');
    expect(html).not.toContain(id);
    expect(html).not.toMatch(/(case|person|contact)-[\da-f]{8}/);
    for (const role of personRoles.filter((each) => each !== 'administrator')) {
      const who = await PageVisitor.signedIn(service, (await person(service.url, first, `Some ${role}`, [role])).id);
      const answer = await who.sees('/system');
      expect([role, answer.status, answer.html.includes('case_list')]).toEqual([role, 404, false]);
    }
    await admin.speaks('es');
    expect((await admin.sees('/system')).text).toContain('Modelos de lectura');
  });
});
