import { createHmac } from 'node:crypto';
import { codeOfFault, NoticeNotSent, type NoticeToSend, type NoticeWay } from './notice-way.js';

const LIMIT_MS = 20_000;

/**
 * Texts by the gateway of the program: a POST of `id`, `to` and `text`, signed so that the gateway knows that it is this service that asks,
 * and when. The id is the same however often it is tried: a gateway that has taken it once answers 2xx and sends nothing again.
 */
export class TextWay implements NoticeWay {
  constructor(
    private readonly url: string,
    private readonly secret: string,
    private readonly now: () => Date,
    private readonly limitMs = LIMIT_MS,
  ) {}

  async send({ id, to, text }: NoticeToSend): Promise<void> {
    const body = JSON.stringify({ id, to, text });
    const timestamp = String(Math.floor(this.now().getTime() / 1000));
    const headers = {
      'content-type': 'application/json',
      'idempotency-key': id,
      'afterwatch-timestamp': timestamp,
      'afterwatch-signature': signatureOf(this.secret, timestamp, body),
      'user-agent': 'afterwatch',
    };
    const signal = AbortSignal.timeout(this.limitMs);
    // A gateway that sends elsewhere might send numbers to somebody who is not the gateway.
    const request = { method: 'POST', headers, body, redirect: 'error', signal } as const;
    const answer = await fetch(this.url, request).catch((error: unknown) => {
      throw new NoticeNotSent(signal.aborted ? 'ETIMEDOUT' : codeOfFault((error as { cause?: unknown }).cause));
    });
    await answer.body?.cancel();
    if (!answer.ok) throw new NoticeNotSent(`HTTP_${answer.status}`);
  }
}

/** As the gateway works it out again: HMAC-SHA256 of the timestamp, a full stop and the body, in hexadecimal after `v1=`. */
export function signatureOf(secret: string, timestamp: string, body: string): string {
  return `v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;
}
