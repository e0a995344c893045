import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost, ModuleRef } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Refusal, type CommandMechanism } from '../../libs/event-sourcing/index.js';
import { CLOCK, type Clock } from '../../libs/web/http/index.js';
import { ApiClient, type Asking } from '../cli/api-client.js';
import { DemoTokens } from '../cli/demo/demo-tokens.js';
import { InProcess } from '../cli/demo/in-process.js';
import { fillWithSample } from '../cli/sample/fill-with-sample.js';
import { CommandSender } from '../commands/command-sender.js';
import { COMMAND_MECHANISM } from '../commands/stream-of.js';
import type { SampleFilling } from '../demo/sample-filling.js';
import { addFirstCoordinator } from '../roster/index.js';
import { firstPersonId } from '../roster/add-first-coordinator/first-person-id.js';

/** Fills the sample in by the API of this very process, each command under a key of its own, so that a second try repeats none. */
@Injectable()
export class SampleByCommands implements SampleFilling {
  readonly steps = SAMPLE_STEPS;

  constructor(
    private readonly http: HttpAdapterHost,
    private readonly modules: ModuleRef,
    private readonly sender: CommandSender,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(COMMAND_MECHANISM) private readonly mechanism: CommandMechanism,
  ) {}

  async fill(toldFrom: Date, did: () => void): Promise<void> {
    const app = this.http.httpAdapter.getInstance<NestFastifyApplication>();
    const inProcess = new InProcess(app);
    const ask: Asking = async (url, init) => {
      const answer = await inProcess.ask(url, init);
      did();
      return answer;
    };
    const tokens = new DemoTokens({ get: (what: never) => this.modules.get(what, { strict: false }) } as never, this.clock);
    const client = new ApiClient('http://localhost', tokens.show, undefined, keyOf, ask);
    await fillWithSample(client, toldFrom, (name) => this.firstPerson(name));
    await tokens.revokeAll();
  }

  private async firstPerson(name: string): Promise<string> {
    try {
      return (await addFirstCoordinator(this.sender, { name, now: this.clock.now().toISOString() })).personId;
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'somebody_exists') throw error;
      return firstPersonId(this.mechanism.namespace);
    }
  }
}

/** How many requests the sample is made of. */
export const SAMPLE_STEPS = 137;

function keyOf(command: string): string {
  return `sample-${createHash('sha256').update(command).digest('base64url')}`;
}
