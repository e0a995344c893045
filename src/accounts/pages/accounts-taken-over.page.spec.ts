import { AccountsGround, CODE, PASSWORD } from '../accounts.testkit.js';
import { PersonalTokens } from '../personal-tokens.js';

describe('an account', () => {
  let ground: AccountsGround;

  beforeAll(async () => {
    ground = await AccountsGround.begin();
  });
  afterAll(() => ground?.service.end());
  beforeEach(() => ground.later(120));

  it('is not taken over by whoever used an earlier one-time code, and made no way in by it', async () => {
    const { id } = await ground.person('Pat Stolen', ['coordinator']);
    const thief = await ground.joined(await ground.invited(id));
    const code = await ground.invited(id);
    expect((await thief.sees('/account/set-up')).location).toMatch(/^\/sign-in/);
    const again = await ground.joined(code);
    const page = await again.sees('/account/set-up');
    expect(page.status).toBe(200);
    await ground.joined(await ground.invited(id));
    expect((await again.sends(page, 'password', { signInName: 'thief', password: PASSWORD })).location).toMatch(/^\/sign-in/);
  });

  it('is given into the hands of nobody who lacks a right that it has', async () => {
    const coordinator = await ground.person('Pat Desk', ['coordinator']);
    const other = await ground.person('Pat Other Desk', ['coordinator']);
    const member = await ground.person('Pat Peer', ['peer_member', 'team_lead']);
    const refused = await ground.codeOf(await ground.freshly(coordinator), other.id, 'invite');
    expect([refused.status, CODE.test(refused.text)]).toEqual([409, false]);
    expect(CODE.test((await ground.codeOf(await ground.freshly(coordinator), member.id, 'invite')).text)).toBe(true);
    const { id } = await ground.withPassword('held by a desk');
    await ground.codeOf(await ground.freshly(other), id, 'ask-for-reset');
    expect((await ground.codeOf(await ground.freshly(coordinator), id, 'agree-to-reset')).status).toBe(409);
    expect((await ground.codeOf(await ground.freshly(ground.colleague), id, 'agree-to-reset')).status).toBe(200);
  });

  it('loses its tokens with a reset', async () => {
    const { id, at } = await ground.withPassword('with a token');
    const tokens = await at.sees('/account/tokens');
    const form = /<form[^>]*id="([^"]+)"[^>]*>(?:(?!<\/form>)[\s\S])*name="label"/.exec(tokens.html)![1]!;
    const made = await at.sends(tokens, form, { label: 'report', scope: 'act', days: '30' });
    const token = /aw_[\w-]{43}/.exec(made.text)![0];
    const asks = () => fetch(`${ground.service.url}/api/v1/agencies`, { headers: { authorization: `Bearer ${token}` } });
    expect((await asks()).status).toBe(200);
    await ground.codeOf(await ground.freshly(ground.coordinator), id, 'ask-for-reset');
    const { text } = await ground.codeOf(await ground.freshly(ground.colleague), id, 'agree-to-reset');
    expect((await asks()).status).toBe(200);
    await ground.joined(CODE.exec(text)![0]);
    expect((await asks()).status).toBe(401);
  });

  it.each([
    ['a blank at its end, which keyboards add', `${PASSWORD} `, PASSWORD],
    ['letters of two code units', '🌵🚒 marmalade '.repeat(12), '🌵🚒 marmalade '.repeat(12).trim()],
    ['marks of their own', 'Zürich café naïve señor '.repeat(8).normalize('NFD'), 'Zürich café naïve señor '.repeat(8)],
  ])('takes a password with %s, and then lets in by it', async (_what, set, typed) => {
    const { id } = await ground.person('Pat Typist', ['peer_member']);
    const at = await ground.joined(await ground.invited(id));
    const signInName = `typist ${id}`;
    const app = await at.sends(await at.sees('/account/set-up'), 'password', { signInName, password: set });
    const seed = /name="seed" value="([A-Z2-7]+)"/.exec(app.html)![1]!;
    const code = await ground.codeNow(seed);
    await at.sends(app, 'authenticator', { code });
    for (const password of [set, typed]) {
      ground.later(60);
      expect((await ground.signIn({ signInName, password, code: await ground.codeNow(seed) })).location).toBe('/');
    }
  });

  it('keeps its last way in, also where two windows take one away each', async () => {
    const { id } = await ground.person('Pat Passkeys', ['peer_member']);
    for (const credential of ['one', 'two']) {
      await ground.rowsOf(
        `INSERT INTO accounts.passkeys (credential_id, person_id, public_key, counter, transports, label, made_at)
         VALUES ($1, $2, '', 0, '{}', $1, now())`,
        [credential, id],
      );
    }
    const [one, other] = [await ground.freshly({ id }), await ground.freshly({ id })];
    const [first, second] = [await one.sees('/account'), await other.sees('/account')];
    const answers = await Promise.all([one.sends(first, 'remove-passkey-0'), other.sends(second, 'remove-passkey-1')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect(await ground.rowsOf('SELECT 1 FROM accounts.passkeys WHERE person_id = $1', [id])).toHaveLength(1);
  });

  it('has ten recovery codes, however many are made at once', async () => {
    const { at } = await ground.withPassword('many codes');
    const page = await at.sees('/account');
    await Promise.all([1, 2, 3].map(() => at.sends(page, 'recovery-codes')));
    expect((await at.sees('/account')).text).toContain('10 are left');
  });

  it('can be set up in another language, and gone on with where the page of the codes was left', async () => {
    const { id } = await ground.person('Pat Español', ['peer_member']);
    const at = await ground.joined(await ground.invited(id));
    expect((await at.posts('/language', { language: 'es', to: '/account/set-up' })).location).toBe('/account/set-up');
    const page = await at.sees('/account/set-up');
    expect(page.text).toContain('Cómo entrará');
    const app = await at.sends(page, 'password', { signInName: 'español', password: PASSWORD });
    expect(app.html).not.toContain('action="/language"');
    await at.sends(app, 'authenticator', { code: await ground.codeNow(/name="seed" value="([A-Z2-7]+)"/.exec(app.html)![1]!) });
    expect((await at.sends(await at.sees('/account/set-up'), 'done')).location).toBe('/');
  });

  it('is reset by nobody on the word of whoever asked and may no longer, nor a day later', async () => {
    const { id } = await ground.withPassword('asked by a leaver');
    const leaver = await ground.person('Pat Leaver', ['coordinator']);
    const asked = async () => ground.codeOf(await ground.freshly(ground.colleague), id, 'agree-to-reset');
    await ground.codeOf(await ground.freshly(leaver), id, 'ask-for-reset');
    await ground.coordinator.does(`/people/${leaver.id}/roles/revoke`, { role: 'coordinator' });
    expect((await asked()).status).toBe(409);
    await ground.codeOf(await ground.freshly(ground.coordinator), id, 'ask-for-reset');
    ground.later(24 * 3600 + 1);
    expect((await asked()).status).toBe(409);
    await ground.codeOf(await ground.freshly(ground.coordinator), id, 'ask-for-reset');
    expect((await asked()).status).toBe(200);
  });

  it('of somebody who was deactivated is not reset by a code that is used then', async () => {
    const { id } = await ground.withPassword('away');
    await ground.codeOf(await ground.freshly(ground.coordinator), id, 'ask-for-reset');
    const { text } = await ground.codeOf(await ground.freshly(ground.colleague), id, 'agree-to-reset');
    await ground.coordinator.does(`/people/${id}/deactivate`);
    const at = ground.browser();
    expect((await at.sends(await at.sees('/join'), 'join', { code: CODE.exec(text)![0] })).status).toBe(422);
    expect(await ground.rowsOf('SELECT 1 FROM accounts.passwords WHERE person_id = $1', [id])).toHaveLength(1);
  });

  it('is entered by nothing that began before its person was deactivated, also once they are back', async () => {
    const { id, at, seed } = await ground.withPassword('left and back');
    const visitor = await ground.freshly({ id });
    const tokens = ground.service.app.get(PersonalTokens, { strict: false });
    const asks = async (token: string) =>
      (await fetch(`${ground.service.url}/api/v1/agencies`, { headers: { authorization: `Bearer ${token}` } })).status;
    const issued = async () => (await tokens.issue(id, { label: 'report', scope: 'act' }, ground.service.clock.now())).token;
    const [one, other] = [await issued(), await issued()];
    expect(await asks(one)).toBe(200);
    const coming = await ground.person('Pat Coming', ['peer_member']);
    const code = await ground.invited(coming.id);
    for (const each of [id, coming.id]) await ground.coordinator.does(`/people/${each}/deactivate`);
    ground.later(1);
    // Nobody looks while they are away: it must not hang on that.
    for (const each of [id, coming.id]) await ground.coordinator.does(`/people/${each}/reactivate`);
    ground.later(60);
    expect(await asks(one)).toBe(401);
    for (const each of [at, visitor]) expect((await each.sees('/account')).location).toMatch(/^\/sign-in/);
    const join = ground.browser();
    expect((await join.sends(await join.sees('/join'), 'join', { code })).status).toBe(422);

    const again = ground.browser();
    expect(
      (await ground.signIn({ signInName: 'left and back', password: PASSWORD, code: await ground.codeNow(seed) }, again)).location,
    ).toBe('/');
    expect((await again.sees('/account/tokens')).text).not.toContain('report');
    expect([await asks(other), await asks(await issued())]).toEqual([401, 200]);
  });

  it('answers what no page of ours sends with a sentence', async () => {
    const at = ground.browser();
    for (const answer of ['', '{', 'null', '{"id":"\\u0000","response":{}}', '{"id":7}', '{"id":"x","response":null}']) {
      expect([answer, (await at.posts('/sign-in/passkey', { answer })).status]).toEqual([answer, 422]);
    }
    const visitor = await ground.freshly(ground.coordinator);
    const page = await visitor.sees('/account');
    const sent = await visitor.sends(
      { ...page, html: page.html.replace('action="/language"', 'id="language" action="/account/sessions/end"') },
      'language',
      {
        commandId: '6f0c1c3a-3f4e-4c55-9b65-1f4f3e1a8f11',
      },
    );
    expect(sent.status).toBe(400);
  });
});
