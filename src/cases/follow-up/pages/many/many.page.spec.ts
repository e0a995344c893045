import { randomUUID } from 'node:crypto';
import type { SeenPage } from '../../../../../test/support/page-visitor.js';
import { deployed, lead, mentalHealthLead, outcome, peer, plannedFollowUp, received, triaged } from '../../../domain/case.testkit.js';
import { ofTheAgency, pageGround, readable, type PageGround } from '../follow-ups/page-ground.testkit.js';

const owned = (personId: string) => ({ kind: 'person', personId }) as const;
const desk = { kind: 'desk' } as const;

describe('several follow-ups at once', () => {
  let ground: PageGround;
  beforeAll(async () => {
    ground = await pageGround();
  });
  afterAll(() => ground.end());

  /** A case of the lead's team with three follow-ups: of the lead, of a member, and of the desk, due one after the other. */
  async function threeOf(): Promise<{
    readonly caseId: string;
    readonly ids: readonly [string, string, string];
    pair(id: string): string;
  }> {
    const ids = [randomUUID(), randomUUID(), randomUUID()] as const;
    const events = [
      ...deployed(),
      plannedFollowUp(ids[0], owned(lead), 'agency_check_back', '2026-11-22T11:00:00.000Z'),
      plannedFollowUp(ids[1], owned(peer), 'individual_check_in', '2026-11-23'),
      plannedFollowUp(ids[2], desk, 'closing_check', '2026-11-27'),
    ];
    const caseId = await ground.caseOf(events);
    return { caseId, ids, pair: (id) => `${caseId}.${id}.${events.length - 1}` };
  }

  const chosenIn = ({ html }: SeenPage) => [...html.matchAll(/name="chosen\[\]" value="([^"]+)\.\d+" checked/g)].map(([, about]) => about);
  const about = (box: string) => box.split('.').slice(0, 2).join('.');
  const boxIn = ({ html }: SeenPage, id: string) => new RegExp(`value="([^"]+\\.${id}\\.\\d+)"`).exec(html)![1]!;
  const ofType = async (caseId: string, type: string) => (await ground.happenedTo(caseId)).filter((event) => event.type === type);

  it('ticks what is due by today by a link, and says one outcome of all that are ticked, once however often it is sent', async () => {
    const { caseId, ids, pair } = await threeOf();
    expect(chosenIn(await ground.lead.sees('/work/many?scope=my_team'))).toEqual([]);
    const page = await ground.lead.sees('/work/many?scope=my_team&tick=due');
    expect(chosenIn(page)).toEqual([ids[0], ids[1]].map(pair).map(about));
    const sent = await ground.lead.sends(page, 'many', { outcome: 'reached_ok' });
    expect(readable(sent)).toContain('The outcome of 2 follow-ups is recorded.');
    expect(sent.html).toContain(`href="/cases/${caseId}/follow-ups?tapped=${ids[0]}"`);
    expect(chosenIn(sent)).toEqual([]);
    expect((await ground.lead.sends(page, 'many', { outcome: 'reached_ok' })).text).toContain('The outcome of 2 follow-ups');
    expect(await ofType(caseId, 'FollowUpOutcomeRecorded')).toMatchObject([
      { data: { followUpId: ids[0], outcome: 'reached_ok', recordedBy: lead } },
      { data: { followUpId: ids[1], outcome: 'reached_ok', recordedBy: lead } },
    ]);
    const told = readable(await ground.lead.sees(`/cases/${caseId}/timeline`));
    expect(told.match(/With it: Outcome of a follow-up/g)).toHaveLength(1);
    await ground.lead.sends(sent, 'many', { 'chosen[]': pair(ids[2]), outcome: 'not_needed' });
  });

  it('takes all back that one slip has settled, with one tap within the minute', async () => {
    const { caseId } = await threeOf();
    const page = () => ground.lead.sees('/work/many?scope=my_team&tick=all');
    const sent = await ground.lead.sends(await page(), 'many', { outcome: 'not_needed' });
    expect(readable(await ground.lead.sends(sent, 'undo-many', { act: 'undo' }))).toMatch(/\d outcomes are taken back/);
    expect(await ofType(caseId, 'FollowUpOutcomeUndone')).toHaveLength(3);
    expect(readable(await ground.lead.sees(`/cases/${caseId}/timeline`))).toContain('Outcomes of 2 follow-ups taken back');
    await ground.lead.sends(await page(), 'many', { outcome: 'not_needed' });
  });

  it('does what can be done, says of each that could not why, and leaves that ticked', async () => {
    const { caseId, ids, pair } = await threeOf();
    const others = await ground.caseOf([...triaged(), plannedFollowUp(ids[0], desk, 'agency_check_back', '2026-11-24')]);
    const page = await ground.lead.sees('/work/many?scope=my_team&tick=all');
    await ground.peer.sends(await ground.peer.sees('/work'), `outcome-${ids[1]}`, { outcome: 'declined' });
    const sent = await ground.lead.sends(page, 'many', {
      'chosen[]': [...ids.map(pair), `${others}.${ids[0]}.0`],
      outcome: 'reached_ok',
    });
    expect(sent.status).toBe(409);
    expect(sent.text).toContain('2 of 4 could not be done');
    expect(sent.text).toMatch(/Individual check-in, AW-26-7K3FQ, [^:]*\b23\b[^:]*: This follow-up has its outcome already\./);
    expect(sent.text).toMatch(/\(Pat Peer, [^)]+\)/);
    expect(sent.html).toContain(`href="/cases/${caseId}/follow-ups?open=${ids[1]}"`);
    expect(sent.text).toContain('A follow-up that is not yours to see:');
    expect(sent.text).toContain('The outcome of 2 follow-ups is recorded.');
    expect(await ofType(others, 'FollowUpOutcomeRecorded')).toEqual([]);
    expect(await ofType(caseId, 'FollowUpOutcomeRecorded')).toHaveLength(3);
  });

  it('hands several over to a person or to the desk', async () => {
    const { caseId, ids, pair } = await threeOf();
    const page = await ground.coordinator.sees('/work/many?scope=all&tick=all');
    const chosen = { 'chosen[]': [pair(ids[0]), pair(ids[2])], act: 'give' };
    const without = await ground.coordinator.sends(page, 'many', chosen);
    expect([without.status, without.text]).toEqual([422, expect.stringContaining('To whom? Choose one of the list.')]);
    expect(chosenIn(without)).toEqual(chosen['chosen[]'].map(about));
    const given = await ground.coordinator.sends(without, 'many', { ...chosen, owner: peer });
    expect(readable(given)).toContain('2 follow-ups have their new owner.');
    expect(await ofType(caseId, 'FollowUpAssigned')).toMatchObject([
      { data: { followUpId: ids[0], owner: owned(peer) } },
      { data: { followUpId: ids[2], owner: owned(peer) } },
    ]);
    const own = await ground.peer.sees('/work/many');
    expect(readable(await ground.peer.sends(own, 'many', { 'chosen[]': [boxIn(own, ids[0])], act: 'give', owner: 'desk' }))).toContain(
      '1 follow-up has its new owner.',
    );
  });

  it('brings nobody new to a case for an owner who neither leads nor coordinates, whatever is sent', async () => {
    const { caseId, ids, pair } = await threeOf();
    const own = await ground.peer.sees('/work/many');
    const sent = await ground.peer.sends(own, 'many', { 'chosen[]': [pair(ids[1])], act: 'give', owner: ofTheAgency });
    expect(sent.status).toBe(409);
    expect(sent.text).toContain('Only a coordinator or the lead brings somebody new to this case.');
    expect(await ofType(caseId, 'FollowUpAssigned')).toEqual([]);
  });

  /** What the script sends while somebody ticks and types. */
  const keeps = (page: SeenPage, fields: Parameters<typeof ground.lead.sends>[2]) =>
    ground.lead.sends({ ...page, html: page.html.replace(/action="\/work\/many[^"]*"/, 'action="/typed"') }, 'many', fields);
  const KEPT = 'and did not send it';

  it('is over once it was sent, also where some of it was not done', async () => {
    const { caseId, ids, pair } = await threeOf();
    const draws = () => ground.lead.sees('/work/many?scope=my_team');
    const chosen = { 'chosen[]': [pair(ids[0]), pair(ids[1])] };
    const page = await draws();
    expect((await keeps(page, chosen)).status).toBe(204);
    const kept = await draws();
    expect([chosenIn(kept), kept.text.includes(KEPT)]).toEqual([chosen['chosen[]'].map(about), true]);
    const move = { act: 'move', dueOn: '2026-11-26', because: 'travel' };
    expect((await ground.lead.sends(kept, 'many', move)).status).toBe(200);
    const after = await draws();
    expect([chosenIn(after), after.text.includes(KEPT)]).toEqual([[], false]);
    const again = { 'chosen[]': [boxIn(after, ids[0]), boxIn(after, ids[1])] };
    await keeps(after, again);
    await ground.peer.sends(await ground.peer.sees('/work'), `outcome-${ids[1]}`, { outcome: 'declined' });
    expect((await ground.lead.sends(after, 'many', { ...again, outcome: 'reached_ok' })).status).toBe(409);
    const last = await draws();
    expect([chosenIn(last), last.text.includes(KEPT)]).toEqual([[], false]);
    expect(await ofType(caseId, 'FollowUpOutcomeRecorded')).toHaveLength(2);
  });

  it('ticks what a link ticks, whatever else was ticked and kept, and keeps what was typed', async () => {
    const { ids, pair } = await threeOf();
    const all = '/work/many?scope=my_team&tick=all';
    const everything = chosenIn(await ground.lead.sees(all));
    await keeps(await ground.lead.sees(all), { 'chosen[]': [pair(ids[1])] });
    const back = await ground.lead.sees('/work/many?scope=my_team');
    expect(chosenIn(back)).toEqual([about(pair(ids[1]))]);
    const ticked = await ground.lead.sees(all);
    expect([chosenIn(ticked), ticked.text.includes(KEPT)]).toEqual([everything, false]);
    expect(chosenIn(await ground.lead.sees('/work/many?scope=my_team&tick=none'))).toEqual([]);
    await keeps(back, { 'chosen[]': [pair(ids[1])], dueOn: '2026-12-01' });
    const typed = await ground.lead.sees(all);
    expect([chosenIn(typed), typed.text.includes(KEPT), typed.html.includes('value="2026-12-01"')]).toEqual([everything, true, true]);
    await keeps(typed, { 'chosen[]': [pair(ids[1])], dueOn: '' });
    expect((await ground.lead.sees('/work/many?scope=mine')).text).not.toContain(KEPT);
    const thrown = { ...typed, html: typed.html.replace(/action="\/work\/many[^"]*"/, 'action="/typed/thrown-away"') };
    expect((await ground.lead.sends(thrown, 'many')).location).toBe('/work/many?scope=my_team#many');
  });

  it('offers a lead the team of the case, also whoever has none of it yet', async () => {
    const { caseId, ids, pair } = await threeOf();
    const page = await ground.lead.sees('/work/many?scope=mine');
    expect(page.html).toContain('>Noor Nash</option>');
    const given = await ground.lead.sends(page, 'many', { 'chosen[]': [pair(ids[0])], act: 'give', owner: mentalHealthLead });
    expect(readable(given)).toContain('1 follow-up has its new owner.');
    expect(await ofType(caseId, 'FollowUpAssigned')).toMatchObject([{ data: { owner: owned(mentalHealthLead) } }]);
  });

  it('offers nobody whom every case shown shuts out, and takes nobody from the agency that asked', async () => {
    const { caseId, ids } = await threeOf();
    const before = await ground.coordinator.sees('/work/many?scope=all');
    expect(before.html).toContain('>Noor Nash</option>');
    expect(before.html).not.toContain(ofTheAgency);
    await ground.caseOf([...received({}), plannedFollowUp(randomUUID(), desk, 'agency_check_back', '2026-11-24')]);
    const page = await ground.coordinator.sees('/work/many?scope=all');
    expect(page.html).toContain('>Nell Near</option>');
    const sent = await ground.coordinator.sends(page, 'many', { 'chosen[]': [boxIn(page, ids[2])], act: 'give', owner: ofTheAgency });
    expect([sent.status, sent.text]).toEqual([409, expect.stringContaining('That person works for the agency that asked.')]);
    expect(await ofType(caseId, 'FollowUpAssigned')).toEqual([]);
  });

  it('moves several to another day, with the reason', async () => {
    const { caseId, ids, pair } = await threeOf();
    const page = await ground.lead.sees('/work/many?scope=my_team');
    const move = { 'chosen[]': [pair(ids[0]), pair(ids[1])], act: 'move', dueOn: '2026-11-26' };
    expect((await ground.lead.sends(page, 'many', move)).text).toContain('Why? Choose one of the list.');
    const neither = await ground.lead.sends(page, 'many', { ...move, dueOn: '' });
    expect(neither.text).toMatch(/To which day\? Enter a day\. Why\? Choose one of the list\./);
    const nowhere = await ground.lead.sends(page, 'many', { ...move, dueOn: '2027-02-30', because: 'travel' });
    expect([nowhere.status, nowhere.text]).toEqual([422, expect.stringContaining('To which day? There is no such day.')]);
    const moved = await ground.lead.sends(page, 'many', { ...move, because: 'travel' });
    expect(readable(moved)).toContain('2 follow-ups are moved.');
    expect(await ofType(caseId, 'FollowUpRescheduled')).toMatchObject([
      { data: { followUpId: ids[0], dueAt: '2026-11-26', because: 'travel' } },
      { data: { followUpId: ids[1], dueAt: '2026-11-26', because: 'travel' } },
    ]);
  });

  it('does nothing to what somebody changed since the page was drawn, and says who did what', async () => {
    const { caseId, ids, pair } = await threeOf();
    const page = await ground.lead.sees('/work/many?scope=my_team');
    const move = { act: 'move', because: 'travel' };
    await ground.coordinator.sends(await ground.coordinator.sees('/work/many?scope=all'), 'many', {
      ...move,
      'chosen[]': [pair(ids[1])],
      dueOn: '2026-12-15',
    });
    const late = { ...move, 'chosen[]': [pair(ids[0]), pair(ids[1])], dueOn: '2026-12-03' };
    const sent = await ground.lead.sends(page, 'many', late);
    expect([sent.status, sent.text]).toEqual([409, expect.stringContaining('1 of 2 could not be done')]);
    expect(sent.text).toMatch(/This has changed since you opened the page\..+\(Robin Vale, [^)]+\)/);
    expect(sent.html).toContain(`href="/cases/${caseId}/follow-ups?open=${ids[1]}"`);
    const moved = async () => (await ofType(caseId, 'FollowUpRescheduled')).map(({ data }) => data);
    expect(await moved()).toMatchObject([
      { followUpId: ids[1], dueAt: '2026-12-15' },
      { followUpId: ids[0], dueAt: '2026-12-03' },
    ]);
    expect((await ground.lead.sends(page, 'many', late)).text).toContain('1 of 2 could not be done');
    expect(chosenIn(sent)).toEqual([about(boxIn(sent, ids[1]))]);
    expect(readable(await ground.lead.sends(sent, 'many', { ...move, dueOn: '2026-12-03' }))).toContain('1 follow-up is moved.');
    expect(await moved()).toHaveLength(3);
  });

  it('asks what is meant where no button was pressed, or nothing ticked, and offers no outcome that needs a day of its own', async () => {
    const { ids, pair } = await threeOf();
    const page = await ground.lead.sees('/work/many?scope=my_team');
    expect(page.html).not.toMatch(/value="(?:no_answer|reached_wants_more)"/);
    const nothing = await ground.lead.sends(page, 'many', { 'chosen[]': [pair(ids[0])] });
    expect([nothing.status, nothing.text]).toEqual([422, expect.stringContaining('Press the button of what came of them')]);
    const unticked = await ground.lead.sends(page, 'many', { outcome: 'reached_ok' });
    expect([unticked.status, unticked.text]).toEqual([422, expect.stringContaining('Which follow-ups? Choose from the list, each once.')]);
    expect((await ground.lead.sends(page, 'many', { 'chosen[]': [pair(ids[0])], outcome: 'no_answer' })).status).toBe(422);
    const tooMany = Array.from({ length: 31 }, () => pair(randomUUID()));
    const most = await ground.lead.sends(page, 'many', { 'chosen[]': tooMany, outcome: 'reached_ok' });
    expect([most.status, most.text]).toEqual([422, expect.stringContaining('Which follow-ups? Choose at most 30.')]);
  });

  it('shows nothing of it to whoever has no role for cases, nor the team care', async () => {
    expect(readable(await ground.leadership.sees('/work/many?scope=all'))).toContain('No follow-up is open here.');
    const care = randomUUID();
    await ground.caseOf([...deployed(), plannedFollowUp(care, desk, 'post_action_support', '2026-11-24'), outcome('no_answer', care)]);
    expect((await ground.coordinator.sees('/work/many?scope=all')).html).not.toContain(care);
  });

  it('speaks Spanish, in less than 40 kB', async () => {
    const page = await ground.coordinator.sees('/work/many?scope=all&lang=es');
    expect(readable(page)).toContain('Varios seguimientos a la vez');
    expect(Buffer.byteLength(page.html)).toBeLessThan(40_000);
  });
});
