import { createHmac, timingSafeEqual } from 'node:crypto';
import { textGateway, type TextGateway } from '../../test/support/text-gateway.js';
import { TextWay } from './text-way.js';

const SECRET = 'a secret of at least thirty-two characters';
const notice = {
  id: '4e0c9a52-2f4c-4a5b-9a51-0d8d2f9a7a11',
  to: '+18165550143',
  subject: 'You have 1 thing waiting.',
  text: 'You have 1 thing waiting. Sign in: https://peers.example.org',
};

/** As docs/operating.md shows it to whoever builds a gateway. */
function isOurs(secret: string, headers: Record<string, unknown>, body: string, nowSeconds: number): boolean {
  const timestamp = String(headers['afterwatch-timestamp']);
  if (Math.abs(nowSeconds - Number(timestamp)) > 300) return false;
  const expected = Buffer.from('v1=' + createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex'));
  const given = Buffer.from(String(headers['afterwatch-signature']));
  return given.length === expected.length && timingSafeEqual(given, expected);
}

describe('a notice by a text', () => {
  let gateway: TextGateway;
  const now = new Date('2026-11-23T18:00:00Z');
  const way = () => new TextWay(gateway.url, SECRET, () => now);
  beforeEach(async () => {
    gateway = await textGateway();
  });
  afterEach(() => gateway.close());

  it('hands the gateway the number, the sentence and an id, and nothing else', async () => {
    await way().send(notice);
    const [{ headers, body }] = gateway.asked as [(typeof gateway.asked)[0]];
    expect(JSON.parse(body)).toEqual({ id: notice.id, to: notice.to, text: notice.text });
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'idempotency-key': notice.id });
  });

  it('is signed: another body, another time and another secret are not ours', async () => {
    await way().send(notice);
    const [{ headers, body }] = gateway.asked as [(typeof gateway.asked)[0]];
    const seconds = now.getTime() / 1000;
    expect(isOurs(SECRET, headers, body, seconds)).toBe(true);
    expect(isOurs(SECRET, headers, body.replace('1 thing', '2 things'), seconds)).toBe(false);
    expect(isOurs(SECRET, { ...headers, 'afterwatch-timestamp': String(seconds + 1) }, body, seconds)).toBe(false);
    expect(isOurs(SECRET, headers, body, seconds + 301)).toBe(false);
    expect(isOurs(SECRET.toUpperCase(), headers, body, seconds)).toBe(false);
  });

  it.each([500, 429, 404, 307])('is not taken where the gateway answers %d, and goes nowhere else', async (status) => {
    gateway.status = status;
    const failed = await way()
      .send(notice)
      .catch((error: unknown) => error);
    expect(failed).toMatchObject({
      name: 'NoticeNotSent',
      code: status === 307 ? 'UNKNOWN' : `HTTP_${status}`,
      message: 'a notice was not taken',
    });
    expect(gateway.asked).toHaveLength(1);
    expect(String((failed as Error).stack)).not.toContain('816');
  });

  it('is not taken where no answer comes in time', async () => {
    gateway.status = 0;
    await expect(new TextWay(gateway.url, SECRET, () => now, 50).send(notice)).rejects.toMatchObject({ code: 'ETIMEDOUT' });
  });

  it('is not taken where nobody answers', async () => {
    await gateway.close();
    await expect(way().send(notice)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    gateway = await textGateway();
  });
});
