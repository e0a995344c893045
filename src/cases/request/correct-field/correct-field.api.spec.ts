import { Actor } from '../../../../test/support/acting.js';
import { agency, coordinator } from '../../domain/case.testkit.js';
import { casePages, outsideAgency, type CasePages } from '../../frame/case-pages.testkit.js';

describe('correcting agency and unit, over the API', () => {
  let pages: CasePages;
  let desk: Actor;
  beforeAll(async () => {
    pages = await casePages();
    desk = new Actor(pages.service.url, coordinator);
  });
  afterAll(() => pages.end());

  const factsOf = async (caseId: string) =>
    (await desk.sees<{ facts: { agencyId: string | null; unitId?: string; urgency?: string } }>(`/cases/${caseId}`)).facts;
  async function caseWithUnit(): Promise<{ readonly caseId: string; readonly unitId: string }> {
    const { id: caseId } = await desk.does('/cases', { agencyId: agency });
    const added = await desk.does(`/agencies/${agency}/units`, { name: `District ${caseId}` });
    const { units } = await desk.sees<{ units: readonly { unitId: string }[] }>(`/agencies/${agency}`, added);
    const unitId = units.at(-1)!.unitId;
    await desk.does(`/cases/${caseId}/corrections`, { change: { unitId }, reason: 'learned_later' });
    return { caseId, unitId };
  }

  it('leads to an agency without units, and takes the unit along', async () => {
    const { caseId } = await caseWithUnit();
    await desk.does(`/cases/${caseId}/corrections`, { change: { agencyId: outsideAgency }, reason: 'mistyped' });
    expect(await factsOf(caseId)).toMatchObject({ agencyId: outsideAgency });
    expect(await factsOf(caseId)).not.toHaveProperty('unitId');
  });

  it('is not hindered by a unit that the register has removed since, nor is another correction', async () => {
    const { caseId, unitId } = await caseWithUnit();
    await desk.does(`/agencies/${agency}/units/${unitId}/remove`);
    await desk.does(`/cases/${caseId}/corrections`, { change: { urgency: 'now' }, reason: 'learned_later' });
    await desk.does(`/cases/${caseId}/corrections`, { change: { agencyId: agency, unitId, urgency: 'today' }, reason: 'learned_later' });
    expect(await factsOf(caseId)).toMatchObject({ unitId, urgency: 'today' });
    await desk.does(`/cases/${caseId}/corrections`, { notKnown: ['unitId'], reason: 'mistyped' });
    expect(await factsOf(caseId)).not.toHaveProperty('unitId');
  });

  it('takes no unit that the agency does not have', async () => {
    const { caseId, unitId } = await caseWithUnit();
    const change = { agencyId: outsideAgency, unitId };
    expect(await desk.isRefused(`/cases/${caseId}/corrections`, { change, reason: 'mistyped' })).toBe('unit_unknown');
  });
});
