import { randomUUID } from 'node:crypto';
import { bearer } from '../support/who-acts.js';

/** A command as a client sends it, and sends it again under the same key until it is answered. */
export interface Sent {
  readonly key: string;
  readonly path: string;
  readonly body: object;
  answer: Answer | null;
}

/** What the service acknowledged. */
export interface Answer {
  readonly id: string;
  readonly revision: number;
  readonly position: string | null;
  readonly changed: boolean;
}

/** A client that notes everything it sends and every answer it gets. */
export class CommandSender {
  readonly sent: Sent[] = [];

  constructor(
    /** Where the service is now: another port after each start. */
    private readonly url: () => string,
    private readonly actor: () => string,
  ) {}

  /** @returns the command with its answer; null in `answer` where none came, or the service could not take it */
  async send(path: string, body: object): Promise<Sent> {
    const command: Sent = { key: randomUUID(), path, body, answer: null };
    this.sent.push(command);
    await this.repeat(command);
    return command;
  }

  unanswered(): readonly Sent[] {
    return this.sent.filter(({ answer }) => answer === null);
  }

  /** @throws Error where the service refused: none of these commands breaks a rule */
  async repeat(command: Sent): Promise<void> {
    const url = this.url();
    const headers = { 'content-type': 'application/json', ...(await bearer(url, this.actor())), 'idempotency-key': command.key };
    const request = { method: 'POST', headers, body: JSON.stringify(command.body) };
    const response = await fetch(`${url}/api/v1${command.path}`, request).catch(() => null);
    if (response === null || response.status >= 500) return;
    const answer = (await response.json().catch(() => null)) as Answer | null;
    if (!response.ok) throw new Error(`${command.path} was refused: ${JSON.stringify(answer)}`);
    command.answer = answer;
  }

  /** One case after another, each through its first steps, until the service no longer answers or it is enough. */
  async work(enough?: AbortSignal): Promise<void> {
    while (!enough?.aborted) {
      const received = await this.send('/cases', {
        channel: 'dispatch_centre',
        urgency: 'today',
        exposed: [{ discipline: 'dispatcher', about: 3 }],
        callBackContact: 'Desk Sergeant, 816-555-0137',
      });
      if (received.answer === null) return;
      const at = `/cases/${received.answer.id}`;
      const steps: readonly (readonly [string, object])[] = [
        [`${at}/call-backs`, { outcome: 'reached' }],
        [
          `${at}/triage`,
          {
            outcome: 'individual_only',
            programs: ['telecommunicator_911'],
            offers: [{ discipline: 'dispatcher', answer: 'offered' }],
          },
        ],
        [`${at}/follow-ups`, { kind: 'individual_check_in', dueAt: '2030-01-15', owner: { kind: 'desk' } }],
        [`${at}/referrals`, { kind: 'eap' }],
      ];
      for (const [path, body] of steps) {
        if ((await this.send(path, body)).answer === null) return;
      }
    }
  }
}
