import { Inject, Injectable } from '@nestjs/common';
import { derivedId, Refusal, refuse, type CommandMechanism } from '../../libs/event-sourcing/index.js';
import { ProjectionRunner } from '../../libs/read-side/index.js';
import { CLOCK, type Clock } from '../../libs/web/http/index.js';
import { type Acting, COMMAND_MECHANISM, CommandSender, DemoMark } from '../commands/index.js';
import { CONFIG, type Config } from '../config/config.js';
import { BeginDemo } from './begin-demo/begin-demo.command.js';
import { byTheCalendar } from './begin-demo/by-the-calendar.js';
import { EmptySystem } from './begin-demo/empty-system.js';
import type { LookAroundStanding } from './demo.queries.js';
import { DemoStream } from './demo-stream.js';
import { unfinishedFrom } from './domain/index.js';
import { EndFilling } from './end-filling/end-filling.command.js';
import { SAMPLE_FILLING, type SampleFilling } from './sample-filling.js';
import { isPlaceToLookAround } from './look-around/where-to-look-around.js';

const LIST_LIMIT_MS = 10_000;

/** Has the sample filled in for somebody who opens the pages of an empty system: once, however often and wherever it is asked for. */
@Injectable()
export class LookAround {
  private filling: Promise<void> | null = null;
  private done = 0;
  private hasFailed = false;

  constructor(
    @Inject(SAMPLE_FILLING) private readonly sample: SampleFilling,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(COMMAND_MECHANISM) private readonly mechanism: CommandMechanism,
    private readonly sender: CommandSender,
    private readonly mark: DemoMark,
    private readonly streams: DemoStream,
    private readonly empty: EmptySystem,
    @Inject(ProjectionRunner) private readonly runner: Pick<ProjectionRunner, 'waitUntilProjected'>,
  ) {}

  /** How much of it is there, from 0 to 1; and whether the last try has failed. */
  get progress(): { readonly share: number; readonly hasFailed: boolean } {
    return { share: Math.min(1, this.done / this.sample.steps), hasFailed: this.hasFailed };
  }

  async stands(): Promise<LookAroundStanding> {
    if (!isPlaceToLookAround(this.config)) return 'no';
    if (this.filling !== null) return 'loading';
    const state = await this.streams.now('demo');
    if (state !== null) return unfinishedFrom(state) === null ? 'no' : 'interrupted';
    return (await this.empty.isEmpty(byTheCalendar)) ? 'offered' : 'no';
  }

  /**
   * Begins to fill it in, or goes on with what a process has left that was killed; where that is going on, nothing more happens.
   *
   * @returns once it has begun
   * @throws Refusal `not_to_look_around` where others than this machine can ask, `system_not_empty`
   */
  async begin(): Promise<void> {
    if (!isPlaceToLookAround(this.config)) refuse('not_to_look_around', notHere);
    if (this.filling !== null) return;
    let begun: (() => void) | undefined;
    const hasBegun = new Promise<void>((resolve) => (begun = resolve));
    const filling = this.fill(begun!).finally(() => (this.filling = null));
    this.filling = filling;
    // A fault on the way is told by the page; one at the beginning by the answer.
    filling.catch(() => undefined);
    await Promise.race([hasBegun, filling]);
  }

  private async fill(begun: () => void): Promise<void> {
    this.done = 0;
    this.hasFailed = false;
    const toldFrom = await this.toldFrom();
    this.mark.set();
    begun();
    try {
      await this.sample.fill(new Date(toldFrom), () => (this.done += 1));
      const { position } = await this.sender.send(EndFilling, {}, this.acting('end'));
      // Whoever is led on chooses from everybody there is.
      if (position !== null) await this.runner.waitUntilProjected('people', position, { limitMs: LIST_LIMIT_MS });
    } catch (error) {
      this.hasFailed = true;
      throw error;
    }
  }

  /** Marks the system, or finds that somebody has, in this process or another. */
  private async toldFrom(): Promise<string> {
    const state = await this.streams.now('demo');
    if (state !== null) return unfinishedFrom(state) ?? refuse('system_not_empty', notEmpty);
    const toldFrom = this.clock.now().toISOString();
    try {
      await this.sender.send(BeginDemo, { seed: 0, times: 0, toldFrom }, this.acting(`begin/${toldFrom}`));
      return toldFrom;
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'system_not_empty') throw error;
      return unfinishedFrom(await this.streams.now('demo')) ?? refuse('system_not_empty', notEmpty);
    }
  }

  private acting(what: string): Acting {
    const commandId = derivedId(this.mechanism.namespace, `automation/look-around/${what}`);
    return { commandId, actor: 'automation:look-around', roles: [], now: this.clock.now().toISOString() };
  }
}

const notHere = {
  en: 'Invented data is put into a system by this page only where it is tried on one machine. Whoever runs the service can do it otherwise.',
  es: 'Esta página solo pone datos inventados en un sistema que se prueba en una sola máquina. Quien mantiene el servicio puede hacerlo de otro modo.',
};

const notEmpty = {
  en: 'Something is recorded here already, and invented data goes into an empty system only.',
  es: 'Aquí ya hay algo registrado, y los datos inventados solo entran en un sistema vacío.',
};
