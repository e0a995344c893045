import { smtpSink, type SmtpSink } from '../../test/support/smtp-sink.js';
import { sentenceOf } from './domain/sentence.js';
import { MailWay } from './mail-way.js';

const FROM = 'notices@peers.example.org';
const notice = {
  id: '4e0c9a52-2f4c-4a5b-9a51-0d8d2f9a7a11',
  to: 'robin@example.org',
  subject: 'You have 1 thing waiting.',
  text: sentenceOf(1, 'en', 'https://peers.example.org'),
};

describe('a notice by mail', () => {
  let sink: SmtpSink;
  beforeEach(async () => {
    sink = await smtpSink();
  });
  afterEach(() => sink.close());

  it('says the sentence, from the program to the person, and nothing else', async () => {
    await new MailWay(sink.url, FROM).send(notice);
    const [mail] = sink.mails;
    const blank = mail!.lines.indexOf('');
    expect(mail!.to).toEqual(['robin@example.org']);
    expect(mail!.lines.slice(blank + 1)).toEqual(['You have 1 thing waiting. Sign in: https://peers.example.org']);
    const headers = Object.fromEntries(mail!.lines.slice(0, blank).map((line) => line.split(/: (.*)/, 2) as [string, string]));
    expect(headers).toEqual({
      'Auto-Submitted': 'auto-generated',
      'Content-Transfer-Encoding': '7bit',
      'Content-Type': 'text/plain; charset=utf-8',
      Date: expect.any(String) as string,
      From: FROM,
      'Message-ID': `<${notice.id}@peers.example.org>`,
      'MIME-Version': '1.0',
      Subject: 'You have 1 thing waiting.',
      To: 'robin@example.org',
    });
    expect(sink.said[0]).toBe('EHLO peers.example.org');
  });

  it('says it in Spanish as it is written', async () => {
    await new MailWay(sink.url, FROM).send({ ...notice, text: sentenceOf(1, 'es', 'https://peers.example.org') });
    expect(sink.mails[0]!.lines.join('\n')).toMatch(/Inicie sesi=C3=B3n|Inicie sesión/);
  });

  it('has the same Message-ID however often it is tried', async () => {
    const way = new MailWay(sink.url, FROM);
    sink.manner = 'later';
    await expect(way.send(notice)).rejects.toMatchObject({ name: 'NoticeNotSent', code: 'EMESSAGE' });
    sink.manner = 'takes';
    await way.send(notice);
    expect([...sink.unanswered, ...sink.mails].map(({ messageId }) => messageId)).toEqual(
      Array(2).fill(`<${notice.id}@peers.example.org>`),
    );
  });

  it('goes to one address at most, whatever stands in it', async () => {
    await new MailWay(sink.url, FROM).send({ ...notice, to: 'a@example.org, b@example.org' }).catch(() => undefined);
    expect(sink.said.filter((line) => line.startsWith('RCPT')).length).toBeLessThanOrEqual(1);
  });

  it('is given up where the server takes too long over all of it', async () => {
    sink.manner = 'silent';
    await expect(new MailWay(sink.url, FROM, 200).send(notice)).rejects.toMatchObject({ name: 'NoticeNotSent', code: 'ETIMEDOUT' });
    expect(sink.unanswered.length).toBeLessThanOrEqual(1);
  });

  it('fails with a code alone: what a server answers may quote the address', async () => {
    await sink.close();
    const failed = await new MailWay(sink.url, FROM).send(notice).catch((error: unknown) => error);
    expect(failed).toMatchObject({ name: 'NoticeNotSent', code: 'ESOCKET', message: 'a notice was not taken' });
    expect(String((failed as Error).stack)).not.toContain('robin');
    sink = await smtpSink();
  });

  it('goes to no server beyond this machine that offers no TLS', async () => {
    const elsewhere = new MailWay(sink.url.replace('127.0.0.1', 'localhost.localdomain'), FROM);
    await expect(elsewhere.send(notice)).rejects.toThrow('a notice was not taken');
    expect(sink.mails).toEqual([]);
  });
});
