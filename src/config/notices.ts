import { isEmail, isIP } from 'class-validator';

/** How people are told that something waits; each null where it is not set up. */
export interface NoticeConfig {
  readonly mail: { readonly smtpUrl: string; readonly from: string } | null;
  readonly hook: { readonly url: string; readonly secret: string } | null;
}

/** The settings of it, as they were typed. */
export interface NoticeSettings {
  readonly SMTP_URL?: string;
  readonly MAIL_FROM?: string;
  readonly NOTICE_HOOK_URL?: string;
  readonly NOTICE_HOOK_SECRET?: string;
}

const LEAST_SECRET = 32;

/** What is set up, or sentences for the operator. They hold no value: two of the settings are secrets. */
export function noticesOf(set: NoticeSettings): NoticeConfig | readonly string[] {
  const { SMTP_URL: smtpUrl, MAIL_FROM: from, NOTICE_HOOK_URL: url, NOTICE_HOOK_SECRET: secret } = set;
  const wrong: string[] = [];
  if ((smtpUrl === undefined) !== (from === undefined)) wrong.push('SMTP_URL and MAIL_FROM belong together: set both, or neither.');
  if ((url === undefined) !== (secret === undefined))
    wrong.push('NOTICE_HOOK_URL and NOTICE_HOOK_SECRET belong together: set both, or neither.');
  const smtp = smtpUrl === undefined ? null : addressOf(smtpUrl);
  if (smtp !== null && (smtp === 'malformed' || !/^smtps?:$/.test(smtp.protocol)))
    wrong.push('SMTP_URL is wrong; expected: smtps://user:password@host:465, or smtp://user:password@host:587.');
  if (from !== undefined && !isEmail(from)) wrong.push('MAIL_FROM is wrong; expected: a mail address, such as notices@peers.example.org.');
  const hook = url === undefined ? null : addressOf(url);
  if (hook !== null && (hook === 'malformed' || !/^https?:$/.test(hook.protocol)))
    wrong.push('NOTICE_HOOK_URL is wrong; expected: an address such as https://gateway.example.org/notices.');
  else if (hook?.protocol === 'http:' && !isThisMachine(hook.hostname))
    wrong.push('NOTICE_HOOK_URL must begin with https: plain http is for this machine alone.');
  if (secret !== undefined && secret.length < LEAST_SECRET)
    wrong.push(`NOTICE_HOOK_SECRET is too short; expected: at least ${LEAST_SECRET} characters, drawn at random.`);
  if (wrong.length > 0) return wrong;
  return {
    mail: smtpUrl === undefined || from === undefined ? null : { smtpUrl, from },
    hook: url === undefined || secret === undefined ? null : { url, secret },
  };
}

/** Whether nothing that is sent there leaves this machine. */
export function isThisMachine(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  return host === 'localhost' || host === '::1' || (isIP(host, 4) && host.startsWith('127.'));
}

function addressOf(text: string): URL | 'malformed' {
  try {
    const url = new URL(text);
    return url.hostname === '' ? 'malformed' : url;
  } catch {
    return 'malformed';
  }
}
