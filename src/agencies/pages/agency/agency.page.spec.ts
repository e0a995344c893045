import type { Actor } from '../../../../test/support/acting.js';
import { formIn, PageVisitor } from '../../../../test/support/page-visitor.js';
import { firstCoordinator, person } from '../../../../test/support/people.js';
import { testService, type TestService } from '../../../../test/support/service.js';
import { personRoles } from '../../../vocabulary/index.js';

const asked = { name: 'Far <i>Fire</i>', kind: 'department', county: 'outside_region', discipline: 'fire' };

describe('the pages of the register', () => {
  let service: TestService;
  let first: Actor;
  let desk: PageVisitor;
  let path: string;

  beforeAll(async () => {
    service = await testService();
    first = await firstCoordinator(service.url);
    desk = await PageVisitor.signedIn(service, first.id);
    const added = await desk.sends(await desk.sees('/agencies/new'), 'register-agency', asked);
    path = added.location!.split('?')[0]!;
    await desk.follows(added);
  });
  afterAll(() => service.end());

  const sent = async (at: string, form: string, fields: Parameters<PageVisitor['sends']>[2] = {}) => {
    const answer = await desk.sends(await desk.sees(at), form, fields);
    return answer.location === null ? answer : desk.follows(answer);
  };
  const chosen = async (what: 'unit' | 'agreement') =>
    new RegExp(`href="(${path}\\?${what}=[\\da-f-]{36})#chosen"`).exec((await desk.sees(path)).html)![1]!;

  it('list what is registered, find it by a part of its name, and show a name with script in it as text', async () => {
    const list = await desk.sees('/agencies');
    expect(list.text).toContain('Far <i>Fire</i>');
    expect(list.html).not.toContain('<i>Fire');
    expect((await desk.follows(await desk.sends(list, 'find-agency', { name: 'FAR' }))).text).toContain('Far <i>Fire</i>');
    expect((await desk.follows(await desk.sends(list, 'find-agency', { name: 'near' }))).text).toContain(
      'No agency in the register is called so.',
    );
    expect((await desk.sends(list, 'find-agency', { name: ' ' })).status).toBe(422);
  });

  it('ask whether it is another one where the name is borne already, and tell the two apart', async () => {
    const refused = await sent('/agencies/new', 'register-agency', { ...asked, name: 'FAR <i>fire</i>', county: 'clay' });
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('There is already an agency called')]);
    const another = await desk.follows(await desk.sends(refused, 'register-agency', { anotherOfThisName: 'true' }));
    expect(another.text).toContain('FAR <i>fire</i> (Clay)');
    expect((await desk.sees('/agencies')).text).toContain('(outside the region)');
  });

  it('change what the register says, and not over what somebody changed meanwhile', async () => {
    const drawn = await desk.sees(path);
    expect((await sent(path, 'change-agency', { discipline: 'ems' })).text).toContain('EMS');
    const stale = await desk.sends(drawn, 'change-agency', { kind: 'psap' });
    expect(stale.status).toBe(412);
    expect(stale.text).toMatch(/Recorded while this was open in front of you: Entry of the register changed \(\S.*2026.*\) EMS/);
    const again = await desk.follows(await desk.sends(stale, 'change-agency'));
    // The discipline was not touched on the form: sent again, it leaves alone what the other one made of it.
    expect(again.text).toMatch(/Most of its people EMS/);
    expect(formIn(again.html, 'change-agency').values).toMatchObject({ kind: ['psap'], discipline: ['ems'] });
  });

  it('keep units: added, named otherwise, taken out', async () => {
    expect((await sent(path, 'add-unit', { name: 'North' })).text).toContain('The unit is added.');
    const unit = await chosen('unit');
    const name = unit.split('unit=')[1]!;
    expect((await sent(unit, `rename-unit-${name}`, { name: 'North Station' })).text).toContain('North Station');
    expect((await sent(unit, `remove-unit-${name}`)).text).toContain('No units are on record');
  });

  it('keep agreements of agencies outside the region: added and ended', async () => {
    const added = await sent(path, 'add-agreement', { startsOn: '2026-01-01' });
    expect(added.text).toContain('Under an agreement');
    const overlapping = await sent(path, 'add-agreement', { startsOn: '2026-05-01' });
    expect([overlapping.status, overlapping.text]).toEqual([409, expect.stringContaining('Another agreement holds')]);
    const agreement = await chosen('agreement');
    const ended = await sent(agreement, `end-agreement-${agreement.split('agreement=')[1]}`, { endsOn: '2026-11-01' });
    expect(ended.text).toContain('Outside: an approver is asked');
  });

  it('show the register to everybody of the program, and forms to those who keep it alone', async () => {
    for (const role of personRoles) {
      const who = await PageVisitor.signedIn(service, (await person(service.url, first, `Some ${role}`, [role])).id);
      const keeps = role === 'coordinator' || role === 'administrator';
      const page = await who.sees(path);
      expect([role, page.status, page.html.includes('change-agency'), page.html.includes('?agreement=')]).toEqual([
        role,
        200,
        keeps,
        keeps,
      ]);
      expect([role, (await who.sees('/agencies')).html.includes('/agencies/new')]).toEqual([role, keeps]);
      expect([role, (await who.sees('/agencies/new')).status]).toEqual([role, keeps ? 200 : 404]);
      if (!keeps) expect([role, (await who.sends(await desk.sees(path), 'add-unit', { name: role })).status]).toEqual([role, 403]);
    }
    expect((await desk.sees(path)).text).not.toMatch(/peer_member|program_leadership/);
  });

  it('are nobody’s who was deactivated, and speak Spanish', async () => {
    const { id } = await person(service.url, first, 'Gone', ['peer_member']);
    const gone = await PageVisitor.signedIn(service, id);
    await first.does(`/people/${id}/deactivate`);
    expect((await gone.sees('/agencies')).status).toBe(303);
    await desk.speaks('es');
    expect((await desk.sees(path)).text).toContain('Acuerdos de ayuda mutua');
  });
});
