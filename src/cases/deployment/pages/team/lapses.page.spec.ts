import { Actor } from '../../../../../test/support/acting.js';
import { until } from '../../../../../test/support/until.js';
import { coordinator, deployed, deployment, intervention, lead, peer } from '../../../domain/case.testkit.js';
import type { CaseEvent } from '../../../domain/case.events.js';
import { casePages, readOf, type CasePages } from '../../../frame/case-pages.testkit.js';
import type { CaseInFullView } from '../../../overview/case-in-full/case-in-full.view.js';

const planned: CaseEvent = {
  type: 'InterventionPlanned',
  data: {
    interventionId: intervention,
    deploymentId: deployment,
    kind: 'defusing',
    mode: 'in_person',
    plannedFor: '2026-11-28T10:00:00-06:00',
    timeliness: 'inside',
  },
};
const SENTENCE = /Pat Peer: the credential as Peer ends before the service \(it holds until Wed, Nov 25, 2026; the service is Sat, Nov 28/;

describe('a credential that comes to end before a service that is planned', () => {
  let pages: CasePages;
  beforeAll(async () => {
    pages = await casePages();
  });
  afterAll(() => pages.end());

  it('is marked on every page of the case, on Work of lead and desk, in the list and by the API, and for nobody else', async () => {
    const { caseId, at } = await pages.caseOf([...deployed(), planned]);
    const desk = await pages.as(coordinator);
    expect(readOf(await desk.sees(`/cases/${caseId}${at}`))).not.toContain('cannot go');
    const actor = new Actor(pages.service.url, coordinator);
    await actor.does(`/people/${peer}/credentials`, { kind: 'peer_support_certificate', validUntil: '2026-11-25' });
    await until(async () => readOf(await desk.sees(`/cases/${caseId}`)).includes('cannot go as things are'));
    const theLead = await pages.as(lead);
    for (const visitor of [desk, theLead]) {
      const page = readOf(await visitor.sees(`/cases/${caseId}`));
      expect(page).toMatch(SENTENCE);
      expect(page).toContain('Have somebody else go in their place');
      expect(readOf(await visitor.sees(`/cases/${caseId}/team`))).toMatch(SENTENCE);
      expect(readOf(await visitor.sees('/cases'))).toMatch(SENTENCE);
    }
    for (const seen of [
      await desk.sees('/work?scope=unassigned'),
      await theLead.sees('/work'),
      await theLead.sees('/work?scope=my_team'),
    ]) {
      expect(readOf(seen)).toMatch(SENTENCE);
      expect(seen.html).toContain(`href="/cases/${caseId}/team"`);
    }
    expect(readOf(await desk.sees('/work'))).not.toContain('Pat Peer: the credential');
    expect(readOf(await desk.sees(`/cases/${caseId}?lang=es`))).toContain('Pat Peer: la credencial para');
    await desk.sees('/work?lang=en');

    const next = { duty: 'lapse', id: peer, memberName: 'Pat Peer', because: 'credential', until: '2026-11-25', ownerName: 'Lee Lead' };
    expect(await actor.sees<CaseInFullView>(`/cases/${caseId}`)).toMatchObject({ next, lapses: [next] });
    const ofPeer = await new Actor(pages.service.url, peer).sees<CaseInFullView>(`/cases/${caseId}`);
    expect(ofPeer).toMatchObject({ next: { duty: 'step', step: 'meeting' }, lapses: [] });
    const asPeer = await pages.as(peer);
    for (const address of [`/cases/${caseId}`, '/cases', '/work'])
      expect(readOf(await asPeer.sees(address))).not.toContain('ends before the service');
  });

  it('is no longer marked once it is mended, and keeps nobody from recording what was held', async () => {
    const { caseId } = await pages.caseOf([...deployed(), planned]);
    const actor = new Actor(pages.service.url, coordinator);
    const marked = async () => (await actor.sees<CaseInFullView>(`/cases/${caseId}`)).lapses.length;
    await until(async () => (await marked()) === 1);
    await actor.does(`/cases/${caseId}/interventions/${intervention}/reschedule`, { plannedFor: '2026-11-25T10:00:00-06:00' });
    expect(await marked()).toBe(0);
    await actor.does(`/people/${peer}/credentials/withdraw`, { kind: 'peer_support_certificate' });
    await until(async () => (await marked()) === 1);
    pages.service.clock.advance(3 * 86_400_000);
    expect(await marked()).toBe(0);
    await actor.does(`/cases/${caseId}/interventions/${intervention}/held`, {
      heldAt: '2026-11-25T10:00:00-06:00',
      minutes: 30,
      attended: [{ discipline: 'dispatcher', count: 3 }],
    });
    expect(await marked()).toBe(0);
  });

  it('is what the page of the case names first where it is due today, as list and API do, before what is not begun', async () => {
    const { caseId, at } = await pages.caseOf(deployed());
    const actor = new Actor(pages.service.url, coordinator);
    await actor.does(`/people/${peer}/credentials`, { kind: 'peer_support_certificate', validUntil: '2026-11-22' });
    await until(async () => (await actor.sees<CaseInFullView>(`/cases/${caseId}`)).lapses.length === 1);
    expect((await actor.sees<CaseInFullView>(`/cases/${caseId}`)).next).toMatchObject({ duty: 'lapse', bucket: 'today' });
    expect(readOf(await (await pages.as(coordinator)).sees(`/cases/${caseId}${at}`))).toMatch(
      /Next: Pat Peer: the credential as Peer ends/,
    );
  });
});
