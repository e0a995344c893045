import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost, ModuleRef } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Refusal, type CommandMechanism } from '../../libs/event-sourcing/index.js';
import { CLOCK, type Clock } from '../../libs/web/http/index.js';
import { ApiClient, type Asking } from '../cli/api-client.js';
import { DemoTokens } from '../cli/demo/demo-tokens.js';
import { InProcess } from '../cli/demo/in-process.js';
import { fillWithSample, type FirstPeople } from '../cli/sample/fill-with-sample.js';
import { COMMAND_MECHANISM, CommandSender } from '../commands/index.js';
import type { SampleFilling } from '../demo/sample-filling.js';
import { addFirstCoordinator, addFirstPrivacyOfficer } from '../roster/index.js';
import { firstPersonId } from '../roster/add-first-coordinator/first-person-id.js';
import { firstOfficerId } from '../roster/add-first-privacy-officer/first-officer-id.js';

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
    await fillWithSample(client, toldFrom, this.firstPeople());
    await tokens.revokeAll();
  }

  private firstPeople(): FirstPeople {
    const { namespace } = this.mechanism;
    const said = (name: string) => ({ name, now: this.clock.now().toISOString() });
    return {
      administrator: (name) => orThere(addFirstCoordinator(this.sender, said(name)), 'somebody_exists', firstPersonId(namespace)),
      officer: (name) => orThere(addFirstPrivacyOfficer(this.sender, said(name)), 'privacy_officer_exists', firstOfficerId(namespace)),
    };
  }
}

/** The id of whoever is being added, or was by a try before this one. */
async function orThere(adding: Promise<{ readonly personId: string }>, code: string, id: string): Promise<string> {
  try {
    return (await adding).personId;
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== code) throw error;
    return id;
  }
}

/** How many requests the sample is made of. */
export const SAMPLE_STEPS = 140;

function keyOf(command: string): string {
  return `sample-${createHash('sha256').update(command).digest('base64url')}`;
}
