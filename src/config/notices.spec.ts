import { noticesOf } from './notices.js';

const mail = { SMTP_URL: 'smtps://afterwatch:hunter2@mail.example.org:465', MAIL_FROM: 'notices@peers.example.org' };
const hook = { NOTICE_HOOK_URL: 'https://gateway.example.org/notices', NOTICE_HOOK_SECRET: 'x'.repeat(32) };

describe('how people are told that something waits', () => {
  it('is in no way where nothing is set, and in each way that is', () => {
    expect(noticesOf({})).toEqual({ mail: null, hook: null });
    expect(noticesOf({ ...mail, ...hook })).toEqual({
      mail: { smtpUrl: mail.SMTP_URL, from: mail.MAIL_FROM },
      hook: { url: hook.NOTICE_HOOK_URL, secret: hook.NOTICE_HOOK_SECRET },
    });
  });

  it.each([
    [{ SMTP_URL: mail.SMTP_URL }, 'SMTP_URL and MAIL_FROM belong together'],
    [{ NOTICE_HOOK_URL: hook.NOTICE_HOOK_URL }, 'NOTICE_HOOK_URL and NOTICE_HOOK_SECRET belong together'],
    [{ ...mail, SMTP_URL: 'http://hunter2@mail.example.org' }, 'SMTP_URL is wrong'],
    [{ ...mail, SMTP_URL: 'mail.example.org' }, 'SMTP_URL is wrong'],
    [{ ...mail, MAIL_FROM: 'the program' }, 'MAIL_FROM is wrong'],
    [{ ...hook, NOTICE_HOOK_URL: 'gateway' }, 'NOTICE_HOOK_URL is wrong'],
    [{ ...hook, NOTICE_HOOK_URL: 'http://gateway.example.org/hunter2' }, 'NOTICE_HOOK_URL must begin with https'],
    [{ ...hook, NOTICE_HOOK_SECRET: 'hunter2' }, 'NOTICE_HOOK_SECRET is too short'],
  ])('is refused where it is %j, with a sentence that holds no secret', (set, sentence) => {
    const [said] = noticesOf(set) as readonly string[];
    expect(said).toContain(sentence);
    expect(said).not.toContain('hunter2');
  });

  it('may be in plain on this machine, and nowhere else', () => {
    for (const host of ['localhost:8080', '127.0.0.1:8080', '[::1]:8080'])
      expect(noticesOf({ ...hook, NOTICE_HOOK_URL: `http://${host}/notices` })).toMatchObject({ hook: {} });
  });
});
