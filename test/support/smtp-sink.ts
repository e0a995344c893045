import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** A mail as it came in: who it was for, and every line of it. */
export interface MailTaken {
  readonly to: readonly string[];
  readonly lines: readonly string[];
  readonly messageId: string;
}

/** What the sink does with the next mails: takes them, says to come again later, or takes them and never answers. */
export type SinkManner = 'takes' | 'later' | 'silent';

/** A mail server on this machine that keeps what it is sent, and everything that was said to it. */
export interface SmtpSink {
  readonly url: string;
  readonly mails: readonly MailTaken[];
  /** Mails that came and were not acknowledged. */
  readonly unanswered: readonly MailTaken[];
  /** Every line of every conversation, as it was sent here. */
  readonly said: readonly string[];
  manner: SinkManner;
  /** Ends every conversation that goes on. */
  hangUp(): void;
  close(): Promise<void>;
}

export async function smtpSink(): Promise<SmtpSink> {
  const mails: MailTaken[] = [];
  const unanswered: MailTaken[] = [];
  const said: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // Whoever is killed leaves its connection behind.
    socket.on('error', () => socket.destroy());
    converse(socket);
  });

  function converse(socket: Socket): void {
    const answer = (line: string) => socket.write(`${line}\r\n`);
    let to: string[] = [];
    let lines: string[] | null = null;
    const taken = () => {
      const mail = { to, lines: lines ?? [], messageId: /^Message-ID: (.*)$/im.exec((lines ?? []).join('\n'))?.[1] ?? '' };
      [to, lines] = [[], null];
      if (sink.manner === 'takes') {
        mails.push(mail);
        answer('250 taken');
      } else {
        unanswered.push(mail);
        if (sink.manner === 'later') answer('451 later');
      }
    };
    const lineByLine = createInterface({ input: socket });
    lineByLine.on('error', () => socket.destroy());
    lineByLine.on('line', (line) => {
      said.push(line);
      if (lines !== null) {
        if (line === '.') taken();
        else lines.push(line);
        return;
      }
      const [verb] = line.toUpperCase().split(' ');
      if (verb === 'RCPT') to.push(/<(.*)>/.exec(line)![1]!);
      if (verb === 'DATA') lines = [];
      answer(verb === 'DATA' ? '354 go on' : verb === 'QUIT' ? '221 bye' : '250 fine');
      if (verb === 'QUIT') socket.end();
    });
    answer('220 sink');
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const sink: SmtpSink = {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    unanswered,
    said,
    manner: 'takes',
    hangUp: () => sockets.forEach((socket) => socket.destroy()),
    close: async () => {
      sink.hangUp();
      server.close();
      await once(server, 'close');
    },
  };
  return sink;
}
