import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { findMarkers } from '../../libs/personal-data/marker-search.testkit.js';
import { markerSearch } from '../../libs/personal-data/marker-text-search.testkit.js';
import { openEventLog } from '../../libs/web/logging/index.js';
import type { Actor } from '../support/acting.js';
import { firstCoordinator, member } from '../support/people.js';
import { testService, type TestService } from '../support/service.js';
import { until } from '../support/until.js';
import { bearer } from '../support/who-acts.js';

/** What people entered where personal data belongs. */
const planted = {
  callBack: 'Call Zoë "Quill" O\'Marker, 816-555-7741',
  corrected: 'Ask for Mx. Needleworth-7742 after 6 p.m.',
  place: 'Parish hall, 7743 Haystack Road, back door',
  otherPlace: 'Unit 7744, Straw Lane, second floor',
  siteContact: 'Desk: Capt. Thimbleby-7745, 816-555-0145',
  phone: '(816) 555-7746 ext. 0146',
  mail: 'needle.7747@sealed.example',
  promised: 'Ring Hollis-Peg 7748, 816-555-0148',
  promisedAnew: 'Ring Hollis-Peg 7749 at the lodge',
};

/** How the number is kept, whatever way it was written. */
const KEPT_PHONE = '+18165557746;ext=0146';

/** What people entered where it does not belong, and what came in a broken request. */
const misplaced = {
  note: 'She said marker-7751 and cried',
  query: 'marker-7752 in the address',
  tooLong: `marker-7753 ${'x'.repeat(200)}`,
  notJson: 'marker-7754 not json at all',
  header: 'marker-7755-in-a-header',
  path: 'marker-7756-in-a-path',
};

const markers = [...Object.values(planted), KEPT_PHONE, ...Object.values(misplaced)].map((text) => text.slice(0, 20));

/** A whole case in which personal data was entered wherever it can be, also wrongly, and opened again. */
describe('what was entered as personal data', () => {
  let service: TestService;
  let coordinator: Actor;
  let lead: Actor;
  let at: string;
  const lines: string[] = [];
  const answers: string[] = [];

  beforeAll(async () => {
    service = await testService({ log: openEventLog('debug', { write: (line) => void lines.push(line) }) });
    coordinator = await firstCoordinator(service.url);
    const { id: agencyId } = await coordinator.does('/agencies', {
      name: 'Riverbend 911',
      kind: 'psap',
      county: 'jackson',
      discipline: 'dispatcher',
    });
    lead = await member(service.url, coordinator, 'Dana', { teamRoles: ['team_lead'], roles: ['team_lead', 'peer_member'] });
    await lead.does(`/people/${lead.id}/contact`, { phone: planted.phone, mail: planted.mail });
    const { id } = await coordinator.does('/cases', {
      agencyId,
      channel: 'peer_support_line',
      callBackContact: planted.callBack,
      exposed: [{ discipline: 'dispatcher' }],
    });
    at = `/cases/${id}`;
    await coordinator.does(`${at}/corrections`, { change: { callBackContact: planted.corrected }, reason: 'mistyped' });
    await coordinator.does(`${at}/triage`, {
      outcome: 'group_intervention',
      programs: ['telecommunicator_911'],
      offers: [{ discipline: 'dispatcher', answer: 'offered' }],
    });
    await coordinator.does(`${at}/invitations`, { memberId: lead.id, teamRole: 'team_lead' });
    await lead.does(`${at}/invitations/${lead.id}/answer`, { answer: 'accepted' });
    await coordinator.does(`${at}/lead`, { memberId: lead.id });
    await lead.does(`${at}/meeting-place`, { place: planted.place, contact: planted.siteContact });
    await lead.does(`${at}/meeting-place`, { place: planted.otherPlace });
    await promised();
    await wrongly();
    const last = await lead.does(`${at}/team/confirm`);
    for (const path of ['/cases', at, `${at}/timeline`, '/follow-ups', '/people', `/people/${lead.id}`, '/console-roster']) {
      answers.push(JSON.stringify(await coordinator.sees(path, last)));
    }
  }, 60_000);
  afterAll(() => service.end());

  /** A contact with a promise, which is changed, opened, and told to whoever may know of it. */
  async function promised(): Promise<void> {
    const spoke = { mode: 'telephone', discipline: 'dispatcher', minutes: 20, crisis: 'personal', on: '2026-11-22', program: 'commander' };
    const { id } = await lead.does('/contacts', { ...spoke, callBackAt: '2026-11-30', callBackContact: planted.promised });
    const opens = async () => (await lead.tries(`/contacts/${id}/promise/contact/open`, { purpose: 'follow_up' })).body as object;
    expect(await opens()).toEqual({ value: planted.promised });
    const last = await lead.does(`/contacts/${id}/promise/change`, { contact: planted.promisedAnew });
    expect(await opens()).toEqual({ value: planted.promisedAnew });
    for (const path of ['/contacts/promises', '/contacts/own']) answers.push(JSON.stringify(await lead.sees(path, last)));
  }

  /** Every request that is turned away, or repeated, with something personal in it. */
  async function wrongly(): Promise<void> {
    const refused = [
      await coordinator.tries(`${at}/call-backs`, { outcome: 'reached', notes: misplaced.note }),
      await coordinator.tries(`${at}/meeting-place`, { place: misplaced.tooLong }),
      await coordinator.tries(`${at}/close`, { because: misplaced.note }),
      await coordinator.tries(`/cases?who=${encodeURIComponent(misplaced.query)}`, { callBackContact: 7741 }),
      await coordinator.tries(`/cases/${misplaced.path}/close`, { because: 'completed' }),
      await coordinator.tries(`${at}/reopen`, { reason: 'new_need' }, { 'if-match': misplaced.header }),
      await coordinator.tries(`${at}/lead`, { memberId: lead.id }, { 'idempotency-key': misplaced.note }),
      await coordinator.tries('/cases/search', { reference: misplaced.note }),
      await coordinator.tries(`/people/${lead.id}/contact`, { phone: planted.mail, mail: planted.phone }),
      await lead.tries('/agencies', { name: 'Other', kind: 'psap', county: misplaced.note, discipline: 'dispatcher' }),
    ];
    expect(refused.map(({ status }) => status).filter((status) => status < 400 || status >= 500)).toEqual([]);
    answers.push(...refused.map(({ text }) => text));
    const raw = {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(await bearer(service.url, coordinator.id)) },
      body: misplaced.notJson,
    };
    const broken = await fetch(`${service.url}/api/v1/cases`, raw);
    expect(broken.status).toBe(400);
    answers.push(await broken.text());
    // The same key with another body: what the first said leaves its mark in the metadata of its event.
    const key = { 'idempotency-key': misplaced.header };
    expect((await coordinator.tries('/cases', { callBackContact: planted.callBack }, key)).status).toBe(201);
    expect((await coordinator.tries('/cases', { callBackContact: planted.corrected }, key)).status).toBe(422);
  }

  const everywhere = () => findMarkers(service.database.superuserUrl, markers);

  it('can be opened again, by whom it is for', async () => {
    const open = async (path: string, body: object) => (await coordinator.tries(path, body)).body;
    const contact = (name: string) => open(`${at}/contacts/open`, { contact: name, purpose: 'follow_up' });
    expect(await contact('call_back_contact')).toEqual({ value: planted.corrected });
    expect(await contact('meeting_place')).toEqual({ value: planted.otherPlace });
    expect(await open(`/people/${lead.id}/contact/open`, { purpose: 'roster_upkeep' })).toEqual(
      expect.objectContaining({ phone: planted.phone, mail: planted.mail }),
    );
  });

  it('is in no table of any schema, in no form', async () => {
    expect(await everywhere()).toEqual([]);
  });

  it('is in no line of the log, of the service or of PostgreSQL', async () => {
    expect(lines.length).toBeGreaterThan(20);
    const client = new pg.Client({ connectionString: service.database.superuserUrl });
    await client.connect();
    const { rows } = await client.query<{ folder: string }>(`SELECT current_setting('data_directory') AS folder`);
    await client.end();
    const serverLog = await readFile(join(dirname(rows[0]!.folder), 'server.log'), 'utf8');
    expect(serverLog.length).toBeGreaterThan(100);
    expect(markerSearch(markers)([...lines, serverLog].join('\n'))).toEqual([]);
  });

  it('is in no answer but the one that opens it', () => {
    expect(answers.length).toBeGreaterThan(15);
    expect(markerSearch(markers)(answers.join('\n'))).toEqual([]);
  });

  it('is nowhere after a rebuild of every read model, a restart, and the end of the case', async () => {
    const projections = service.sources.runner.status().map(({ name }) => name);
    for (const name of projections) await service.sources.runner.rebuild(name);
    await until(() => lines.filter((line) => line.includes('"projection_rebuilt"')).length === projections.length, 30_000);
    await lead.does(`${at}/team/stand-down`, { reason: 'work_done' });
    service = await service.restart();
    expect(await everywhere()).toEqual([]);
    expect(markerSearch(markers)(lines.join('\n'))).toEqual([]);
  }, 60_000);

  it('would have been found: one that lies open is', async () => {
    const owner = new pg.Client({ connectionString: service.database.ownerUrl });
    await owner.connect();
    await owner.query('CREATE TABLE careless (kept text)');
    await owner.query('INSERT INTO careless VALUES ($1)', [Buffer.from(planted.place).toString('base64')]);
    await owner.end();
    expect(await everywhere()).toEqual([{ table: 'public.careless', column: 'kept', marker: planted.place.slice(0, 20), form: 'base64' }]);
  });
});
