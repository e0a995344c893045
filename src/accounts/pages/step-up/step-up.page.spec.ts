import { ModulesContainer } from '@nestjs/core';
import { formIn, type PageVisitor, type SeenPage } from '../../../../test/support/page-visitor.js';
import { giveRole } from '../../../../test/support/people.js';
import { DemoMark } from '../../../commands/demo-mark.js';
import { addressOf, type SomeCommandClass } from '../../../commands/commands-on.js';
import { AccountsGround, PASSWORD } from '../../accounts.testkit.js';

/** Under which a handler of Nest keeps the class of its command. */
const HANDLED = '__commandHandler__';
const ID = 'b0000000-0000-4000-8000-000000000001';

/** By hand: what could take or give power over the program or its figures, and where its form leads back to. */
const DANGEROUS: Readonly<Record<string, string>> = {
  AgreeToRestatement: `/restatements?year=${ID}`,
  ApproveRole: `/people/${ID}/roles/decide?role=approver`,
  DeactivatePerson: `/people/${ID}/deactivate`,
  DeclineRestatement: `/restatements?year=${ID}`,
  DeclineRole: `/people/${ID}/roles/decide?role=approver`,
  HoldRelease: `/releases?release=${ID}`,
  ProposeRestatement: `/restatements?year=${ID}`,
  ProposeRole: `/people/${ID}`,
  PublishPolicyVersion: '/policy/new',
  ReactivatePerson: `/people/${ID}`,
  RevokeRole: `/people/${ID}/roles/revoke?role=approver`,
};

describe('a dangerous act', () => {
  let ground: AccountsGround;

  beforeAll(async () => void (ground = await AccountsGround.begin()));
  afterAll(() => ground?.service.end());

  const dangerous = () => {
    const providers = [...ground.service.app.get(ModulesContainer).values()].flatMap((module) => [...module.providers.values()]);
    const commands = providers.flatMap(({ metatype }) => {
      const command = metatype ? (Reflect.getMetadata(HANDLED, metatype) as SomeCommandClass | undefined) : undefined;
      return command?.declared?.dangerous === true ? [command] : [];
    });
    return [...new Set(commands)].toSorted((one, other) => (one.name < other.name ? -1 : 1));
  };

  /** Sends the form of a command as a page would have drawn it. */
  const sends = (visitor: PageVisitor, command: SomeCommandClass, role = 'approver') => {
    const action = `/${addressOf(command)}`.replaceAll(/:\w+/g, ID);
    const html = `<form id="any" action="${action}"><input type="hidden" name="csrf" value=""><input type="hidden" name="role" value="${role}"></form>`;
    const page: SeenPage = { status: 200, location: null, html, text: '' };
    return visitor.sends(page, 'any');
  };
  const stepUpTo = (to: string) => `/step-up?to=${encodeURIComponent(to)}`;

  it('is marked as one, each and no other', () => {
    expect(dangerous().map(({ name }) => name)).toEqual(Object.keys(DANGEROUS));
  });

  it('asks for a fresh factor by each of its forms after five minutes, and leads back to its page; before, it does not', async () => {
    const visitor = await ground.freshly(ground.coordinator);
    const asked = async () => Promise.all(dangerous().map(async (each) => [each.name, (await sends(visitor, each)).location]));
    expect((await asked()).filter(([, location]) => location?.startsWith('/step-up'))).toEqual([]);
    ground.later(301);
    expect(await asked()).toEqual(Object.entries(DANGEROUS).map(([name, to]) => [name, stepUpTo(to)]));
  });

  it('leads back to no more than the page, whatever the form said', async () => {
    const visitor = await ground.freshly(ground.coordinator);
    ground.later(301);
    const revoke = dangerous().find(({ name }) => name === 'RevokeRole')!;
    const { location } = await sends(visitor, revoke, 'approver#x?y=1&z');
    expect(location).toBe(stepUpTo(`/people/${ID}/roles/revoke?role=approver%23x%3Fy%3D1%26z`));
  });

  it('goes through once the factor is shown, what was typed is there again, and the next asks for none', async () => {
    const { id, at, seed } = await ground.withPassword('keeps the program');
    await giveRole(ground.service.url, ground.coordinator, id, 'administrator');
    const someone = await ground.person('Pat Leaving', ['peer_member']);
    ground.later(301);
    const asked = await at.sends(await at.sees('/policy/new'), 'publish-policy-version', { 'terms.coolDownDays': '9' });
    expect(asked.location).toBe(stepUpTo('/policy/new'));
    const shown = await at.sends(await at.follows(asked), 'step-up', { password: PASSWORD, code: await ground.codeNow(seed) });
    expect(shown.location).toBe('/policy/new');
    const again = await at.follows(shown);
    expect(formIn(again.html, 'publish-policy-version').values['terms.coolDownDays']).toEqual(['9']);
    expect((await at.sends(again, 'publish-policy-version')).location).toMatch(/^\/policy\?/);
    ground.later(200);
    const leaving = await at.sees(`/people/${someone.id}/deactivate`);
    expect((await at.sends(leaving, 'deactivate-person')).location).toMatch(new RegExp(`^/people/${someone.id}\\?`));
  });

  it('says what to do to whoever has nothing to show', async () => {
    const visitor = await ground.freshly(ground.coordinator);
    expect((await visitor.sees('/step-up?to=%2Fpolicy%2Fnew')).text).toContain('Ask a coordinator or an administrator for a one-time code');
  });

  it('is asked nothing of by its token, which is the proof', async () => {
    ground.later(301);
    const someone = await ground.person('Pat By Token', ['peer_member']);
    expect((await ground.coordinator.does(`/people/${someone.id}/deactivate`)).id).toBe(someone.id);
  });

  it('asks for nothing in a demo, where nobody has a factor', async () => {
    const visitor = await ground.freshly(ground.coordinator);
    ground.later(301);
    ground.service.app.get(DemoMark, { strict: false }).set();
    const answers = await Promise.all(dangerous().map((each) => sends(visitor, each)));
    expect(answers.filter(({ location }) => location?.startsWith('/step-up'))).toEqual([]);
  });
});
