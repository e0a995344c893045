import { createTransport } from 'nodemailer';
import { isThisMachine } from '../config/notices.js';
import { codeOfFault, NoticeNotSent, type NoticeToSend, type NoticeWay } from './notice-way.js';

const LIMIT_MS = 20_000;

/**
 * Mail by SMTP: over TLS from the start, or after STARTTLS, which a server beyond this machine must offer. A notice has the same Message-ID
 * each time it is tried, so that mail servers and programs that know it already can leave a repeat out.
 */
export class MailWay implements NoticeWay {
  private readonly transport;
  private readonly domain: string;

  constructor(
    smtpUrl: string,
    private readonly from: string,
    private readonly limitMs = LIMIT_MS,
  ) {
    const url = new URL(smtpUrl);
    const secure = url.protocol === 'smtps:';
    this.domain = from.slice(from.lastIndexOf('@') + 1);
    this.transport = createTransport({
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
      secure,
      requireTLS: !secure && !isThisMachine(url.hostname),
      ...(url.username !== '' && { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
      // Neither the name of this machine nor what it runs on is anybody's business.
      name: this.domain,
      disableFileAccess: true,
      disableUrlAccess: true,
      connectionTimeout: LIMIT_MS,
      greetingTimeout: LIMIT_MS,
      socketTimeout: LIMIT_MS,
    });
  }

  async send({ id, to, subject, text }: NoticeToSend): Promise<void> {
    // Of the whole: a server that says a word now and then would otherwise hold it for ever.
    const signal = AbortSignal.timeout(this.limitMs);
    try {
      await this.transport.sendMail({
        // As an object: what stands in the text of an address is never read as further addresses.
        from: { name: '', address: this.from },
        to: { name: '', address: to },
        messageId: `<${id}@${this.domain}>`,
        subject,
        text,
        xMailer: false,
        signal,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    } catch (error) {
      throw new NoticeNotSent(signal.aborted ? 'ETIMEDOUT' : codeOfFault(error));
    }
  }
}
