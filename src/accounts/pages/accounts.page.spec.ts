import { AccountsGround, CODE, PASSWORD } from '../accounts.testkit.js';

describe('signing in', () => {
  let ground: AccountsGround;

  beforeAll(async () => {
    ground = await AccountsGround.begin();
  });
  afterAll(() => ground?.service.end());
  beforeEach(() => ground.later(120));

  it('begins with a one-time code, which holds ten minutes and works once', async () => {
    const someone = await ground.person('Pat Once', ['peer_member']);
    const code = await ground.invited(someone.id);
    await ground.joined(code.toLowerCase().replaceAll('-', ' '));
    const again = ground.browser();
    expect((await again.sends(await again.sees('/join'), 'join', { code })).status).toBe(422);

    const late = await ground.invited(someone.id);
    ground.later(601);
    const tooLate = ground.browser();
    expect((await tooLate.sends(await tooLate.sees('/join'), 'join', { code: late })).text).toMatch('is over');
  });

  it('shows whoever has only used a code nothing but the making of a way in', async () => {
    const someone = await ground.person('Pat Early', ['coordinator']);
    const at = await ground.joined(await ground.invited(someone.id));
    for (const path of ['/', '/work', '/cases', '/account', '/settings', '/step-up', `/people/${someone.id}/sign-in`]) {
      expect([path, (await at.sees(path)).location]).toEqual([path, '/account/set-up']);
    }
    const page = await at.sees('/account/set-up');
    for (const path of ['/account/done', '/settings', '/account/sessions/end-others']) {
      const sent = await at.sends({ ...page, html: page.html.replace('action="/account/password"', `action="${path}"`) }, 'password');
      expect([path, sent.location]).toEqual([path, '/account/set-up']);
    }
  });

  it('takes a name, a password and a code of the app together, and then each code once', async () => {
    const { seed } = await ground.withPassword('once@example.org');
    const code = await ground.codeNow(seed);
    const at = ground.browser();
    const before = at.cookie('session');
    const answer = await ground.signIn(
      { signInName: 'ONCE@example.org ', password: PASSWORD, code: `${code.slice(0, 3)} ${code.slice(3)}` },
      at,
    );
    expect(answer.location).toBe('/');
    expect(at.cookie('session')).not.toBe(before);
    expect((await at.sees('/account')).text).toMatch(/Firefox, Linux/);
    expect((await ground.signIn({ signInName: 'once@example.org', password: PASSWORD, code })).status).toBe(422);
  });

  it('says the same of an unknown name, a wrong password and a wrong code', async () => {
    const { seed } = await ground.withPassword('same');
    const said = [];
    for (const fields of [
      { signInName: 'nobody', password: PASSWORD, code: await ground.codeNow(seed) },
      { signInName: 'same', password: 'another tractor violet', code: await ground.codeNow(seed) },
      { signInName: 'same', password: PASSWORD, code: '000000' },
      { signInName: 'same', password: '', code: '' },
    ]) {
      ground.later(61);
      const { status, text } = await ground.signIn(fields);
      said.push([status, text]);
    }
    expect(new Set(said.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(said[0]![0]).toBe(422);
    expect(said[0]![1]).not.toContain('nobody');
  });

  it('takes a recovery code in place of the app once, and new ones void the old', async () => {
    const { at, recovery } = await ground.withPassword('lost phone');
    expect(recovery).toHaveLength(10);
    const fields = { signInName: 'lost phone', password: PASSWORD, code: recovery[0]!.toLowerCase() };
    expect((await ground.signIn({ ...fields, password: 'wrong wrong wrong' })).status).toBe(422);
    expect((await ground.signIn(fields)).location).toBe('/');
    expect((await ground.signIn(fields)).status).toBe(422);
    const page = await at.sees('/account');
    expect(page.text).toContain('9 are left');
    await at.sends(page, 'recovery-codes');
    ground.later(61);
    expect((await ground.signIn({ ...fields, code: recovery[1]! })).status).toBe(422);
  });

  it('slows whoever guesses, from their network most, and lets nobody be shut out', async () => {
    const { seed } = await ground.withPassword('guessed');
    const wrong = { signInName: 'guessed', password: 'wrong wrong wrong', code: '000000' };
    const statuses = [];
    for (let tries = 0; tries < 6; tries += 1) statuses.push((await ground.signIn(wrong)).status);
    expect(statuses).toEqual([422, 422, 422, 422, 429, 429]);
    expect((await ground.signIn({ ...wrong, password: PASSWORD, code: await ground.codeNow(seed) })).status).toBe(429);
    ground.later(31);
    expect((await ground.signIn({ ...wrong, password: PASSWORD, code: await ground.codeNow(seed) })).location).toBe('/');
  });

  it('forgets after an hour what failed, and keeps nothing of it', async () => {
    for (const signInName of ['tried once', 'tried twice']) await ground.signIn({ signInName, password: 'x', code: '1' });
    ground.later(3601);
    await ground.signIn({ signInName: 'tried later', password: 'x', code: '1' });
    expect(await ground.rowsOf('SELECT 1 FROM accounts.tries')).toHaveLength(3);
  });

  it('lets many guesses at once count as many', async () => {
    await ground.withPassword('at once');
    const wrong = { signInName: 'at once', password: 'wrong wrong wrong', code: '000000' };
    const statuses = (await Promise.all(Array.from({ length: 12 }, () => ground.signIn(wrong)))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 422).length).toBeLessThanOrEqual(5);
  });

  it('refuses a password that is short, known, or made of our own words, beside its field, and draws it nowhere', async () => {
    const someone = await ground.person('Pat Weak', ['peer_member']);
    const at = await ground.joined(await ground.invited(someone.id));
    for (const password of ['sh0rt!', 'password1234', 'Pat Weak 2026!', 'peer support 911']) {
      const setUp = await at.sees('/account/set-up');
      // Whoever is here is in.
      expect(setUp.html).not.toContain('href="/sign-in"');
      const page = await at.sends(setUp, 'password', { signInName: 'weak', password });
      expect([password, page.status, page.html.includes(password)]).toEqual([password, 422, false]);
      expect(page.html).toContain('password-password-error');
    }
  });

  it('gives nobody a name that another signs in by', async () => {
    await ground.withPassword('Taken Name');
    const someone = await ground.person('Pat Taker', ['peer_member']);
    const at = await ground.joined(await ground.invited(someone.id));
    const page = await at.sends(await at.sees('/account/set-up'), 'password', { signInName: 'taken name', password: PASSWORD });
    expect([page.status, page.text.includes('cannot be had')]).toEqual([422, true]);
  });

  it('resets by two people: whoever asked cannot agree, nor the person themselves, and until the code is used nothing changes', async () => {
    const { id, at, seed } = await ground.withPassword('forgetful');
    const asker = await ground.freshly(ground.coordinator);
    await ground.codeOf(asker, id, 'ask-for-reset');
    expect((await asker.sees(`/people/${id}/sign-in`)).text).toContain('You asked for a reset');
    const csrfForms = await asker.sees(`/people/${id}/sign-in`);
    const own = await asker.sends({ ...csrfForms, html: csrfForms.html.replace('withdraw-reset', 'agree-to-reset') }, 'withdraw');
    expect([own.status, CODE.test(own.text)]).toEqual([409, false]);
    const themselves = await at.sees(`/people/${id}/sign-in`);
    const self = await at.sends({ ...themselves, html: themselves.html.replace('withdraw-reset', 'agree-to-reset') }, 'withdraw');
    expect(self.status).toBe(409);

    const agreed = await ground.codeOf(await ground.freshly(ground.colleague), id, 'agree-to-reset');
    const code = CODE.exec(agreed.text)![0];
    expect((await at.sees('/account')).status).toBe(200);
    expect((await ground.signIn({ signInName: 'forgetful', password: PASSWORD, code: await ground.codeNow(seed) })).location).toBe('/');
    await ground.joined(code);
    expect((await at.sees('/account')).location).toBe('/sign-in?to=%2Faccount');
    ground.later(60);
    expect((await ground.signIn({ signInName: 'forgetful', password: PASSWORD, code: await ground.codeNow(seed) })).status).toBe(422);
  });

  it('asks for a factor anew before what is dangerous, five minutes after the last', async () => {
    const { id, at, seed } = await ground.withPassword('stepper');
    const theirs = `/people/${id}/sign-in`;
    ground.later(301);
    const asked = await at.sees('/account/set-up');
    expect(asked.location).toBe('/step-up?to=%2Faccount%2Fset-up');
    const refused = await at.sends(await at.sees(theirs), 'sign-in-of');
    expect(refused.location).toBe('/step-up?to=%2Fpeople');
    const before = at.cookie('session');
    const page = await at.follows(asked);
    expect((await at.sends(page, 'step-up', { password: PASSWORD, code: '000000' })).status).toBe(422);
    const shown = await at.sends(page, 'step-up', { password: PASSWORD, code: await ground.codeNow(seed) });
    expect(shown.location).toBe('/account/set-up');
    expect(at.cookie('session')).not.toBe(before);
    expect((await at.follows(shown)).status).toBe(200);
    const thief = ground.browser();
    thief.hold('session', before!);
    expect((await thief.sees('/account')).location).toBe('/sign-in?to=%2Faccount');
  });

  it('shows people their sessions, and ends one or all others at once', async () => {
    const { at, recovery } = await ground.withPassword('everywhere');
    const [one, other] = [ground.browser(), ground.browser()];
    for (const [index, each] of [one, other].entries()) {
      await ground.signIn({ signInName: 'everywhere', password: PASSWORD, code: recovery[index]! }, each);
    }
    await at.sends(await at.sees('/account'), 'end-session-0');
    expect([(await one.sees('/account')).status, (await other.sees('/account')).status].toSorted()).toEqual([200, 303]);
    await at.sends(await at.sees('/account'), 'end-others');
    expect([(await one.sees('/account')).status, (await other.sees('/account')).status]).toEqual([303, 303]);
    expect((await at.sees('/account')).text).toContain('Sessions were ended');
  });

  it('ends every session of whoever is deactivated with their next request, and lets them in no more', async () => {
    const { id, at, recovery } = await ground.withPassword('leaver');
    const other = ground.browser();
    await ground.signIn({ signInName: 'leaver', password: PASSWORD, code: recovery[0]! }, other);
    await ground.coordinator.does(`/people/${id}/deactivate`);
    expect((await at.sees('/account')).location).toMatch(/^\/sign-in/);
    expect(await ground.rowsOf('SELECT 1 FROM service.sessions WHERE person_id = $1', [id])).toEqual([]);
    expect((await ground.signIn({ signInName: 'leaver', password: PASSWORD, code: recovery[1]! })).status).toBe(422);
    expect((await (await ground.freshly(ground.coordinator)).sees(`/people/${id}/sign-in`)).text).toContain('no longer active');
  });

  it('stores nothing by which a thief of the tables gets in', async () => {
    const { seed, recovery, at } = await ground.withPassword('stolen');
    const tables = ['passwords', 'recovery_codes', 'passkeys', 'one_time_codes', 'tries', 'happened'];
    const stored = (await Promise.all(tables.map((table) => ground.rowsOf(`SELECT t::text AS row FROM accounts.${table} t`)))).flat();
    const rows = JSON.stringify(stored) + JSON.stringify(await ground.rowsOf('SELECT s::text AS row FROM service.sessions s'));
    for (const secret of [seed, PASSWORD, at.cookie('session')!, ...recovery, ...recovery.map((code) => code.replaceAll('-', ''))]) {
      expect(rows).not.toContain(secret);
    }
    expect(rows).not.toContain('127.0.0.1');
  });

  it('is by no name that somebody picks, where people are real', async () => {
    const at = ground.browser();
    const picked = await at.posts('/sign-in/pick', { personId: ground.coordinator.id });
    expect([picked.location, at.cookie('session')]).toEqual(['/sign-in', undefined]);
    expect((await at.sees('/sign-in')).html).not.toContain('type="radio"');
    expect((await at.sees('/account')).location).toMatch(/^\/sign-in/);
  });

  it('opens nobody’s account to those who keep no roster: to them the page is not there', async () => {
    const member = await ground.person('Pat Member', ['peer_member', 'program_leadership', 'privacy_officer']);
    const visitor = await ground.freshly(member);
    const page = await visitor.sees(`/people/${ground.coordinator.id}/sign-in`);
    const absent = await visitor.sees('/people/00000000-0000-4000-8000-000000000000/sign-in');
    expect([page.status, page.text]).toEqual([404, absent.text]);
    const forged = await (await ground.freshly(ground.coordinator)).sees(`/people/${member.id}/sign-in`);
    expect((await visitor.sends(forged, 'sign-in-of')).status).toBe(404);
    expect(await ground.rowsOf('SELECT 1 FROM accounts.one_time_codes WHERE person_id = $1', [member.id])).toEqual([]);
  });
});
