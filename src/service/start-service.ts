import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CommandBus } from '@nestjs/cqrs';
import { openAssets } from '../../libs/web/assets/index.js';
import { knownVisitor, marksFor, PAGE_EDGE, preparePages, type PageEdge } from '../../libs/web/forms/index.js';
import { createHttpApp, listenOn } from '../../libs/web/http/index.js';
import type { Position } from '../../libs/event-sourcing/index.js';
import { ToDoWorker, type ToDo } from '../../libs/read-side/index.js';
import { renewOperatorKey, type OperatorKey } from '../accounts/operator-key.js';
import { AppModule, contexts } from '../app.module.js';
import { DemoMark, operatorScheme } from '../commands/index.js';
import type { Config } from '../config/config.js';
import { DEMO_STREAM } from '../demo/domain/demo.events.js';
import { ensureFirstPolicy } from '../policy/establish-first-policy/ensure-first-policy.js';
import { rights } from '../rights.js';
import { edgePorts } from './edge-ports.js';
import { forgetAgain, forgettingsListed } from './forget-again.js';
import { keepForgotten } from './keep-forgotten.js';
import { drawProblemOf } from '../pages/problem/draw-problem.js';
import { siteOf } from '../pages/site-edge.js';
import { openSources, type Sources } from './open-sources.js';
import { refuseDemoInProduction, refuseSettingsForProduction } from './refuse-for-production.js';
import { readSideLog } from './read-side-log.js';
import { answerSchemas } from './answer-schemas.js';
import type { ServiceRequest } from './service-request.js';
import { workOff, type Sent } from './work-off.js';

export interface Service {
  readonly url: string;
  /** On which it listens, whatever the port of its public address is. */
  readonly port: number;
  readonly app: NestFastifyApplication;
  readonly sources: Sources;
  /** Looks at every to-do list now, and at what is to be forgotten: for whoever has moved the clock. */
  wakeWorkers(): void;
  /**
   * Carries out what is due now on every to-do list, until nothing is.
   *
   * @param after what has been recorded: the read models are waited for to have it
   * @param sent is told of each piece of work how long it took
   */
  workOff(after: Position | null, sent?: Sent): Promise<void>;
  /** Finishes the requests that have begun, stops workers and projections at a checkpoint, and disconnects. */
  stop(): Promise<void>;
}

/** What the document of the API says of it as a whole. */
export const API = {
  title: 'Afterwatch',
  description: 'Case tracker of a regional public-safety peer-support program. What anyone said is never stored.',
  version: '1',
  answers: answerSchemas,
  securitySchemes: operatorScheme,
};

/**
 * Starts the service on a migrated database: opens the store, the vault and the read models, puts the application
 * together, begins to project and to work, and listens on the loopback address.
 *
 * @throws NotForProduction, StoreNotUsable, KeyFileError, OperatorKeyError, PolicyNotUnderstood with a sentence for the operator; the
 *   system's error where the port is taken
 */
export async function startService(request: ServiceRequest): Promise<Service> {
  const { config, clock, log } = request;
  refuseSettingsForProduction(config);
  const sources = await openSources(request);
  let key: OperatorKey | undefined;
  try {
    const demoMark = new DemoMark();
    if ((await sources.mechanism.store.read(DEMO_STREAM)).length > 0) demoMark.set();
    refuseDemoInProduction(config, demoMark);
    const operatorKey = (key = await renewOperatorKey(config.dataDir));
    const site = await siteOf(config, demoMark);
    const app = await createHttpApp(AppModule.with({ config, operatorKey, demoMark, ...sources }, edgePorts(request, sources)), {
      log,
      reach: config.reach,
      api: API,
      rights: new Set(Object.keys(rights)),
      prepare: preparePages(await openAssets()),
      drawProblem: (app) => {
        const edge = () => app.get<PageEdge>(PAGE_EDGE, { strict: false });
        return drawProblemOf(
          site,
          (asks) => knownVisitor(edge(), asks, clock.now()),
          (known, language) => marksFor(edge(), known, { now: clock.now().toISOString(), language }),
        );
      },
    });
    await ensureFirstPolicy(app.get(CommandBus, { strict: false }), sources.mechanism, clock.now().toISOString());
    // Before the port is open: whoever asks finds every table, empty at worst.
    await sources.runner.makeTables();
    sources.runner.start();
    const forgetting = { ...sources, store: sources.mechanism.store };
    await forgettingsListed(contexts, forgetting);
    const cameBack = await forgetAgain(contexts, forgetting);
    if (cameBack > 0) log.warn('forgotten_keys_came_back', { count: cameBack });
    const { typed } = app.get<PageEdge>(PAGE_EDGE, { strict: false });
    await typed.forget(clock.now());
    await sources.vault.renewWrappingKeys();
    // An older release leaves read models of its own, which cannot answer what this one asks: whoever asks then waits for the port instead.
    await sources.runner.tablesMade();
    const keeper = keepForgotten(contexts, forgetting, request, (now) => typed.forget(now));
    const duties = contexts.flatMap((context) => context.automations ?? []).map((duty) => app.get(duty, { strict: false }));
    const workers = request.worksByHand === true ? [] : startWorkers(duties, sources, request);
    const stop = async () => {
      await app.close();
      await operatorKey.remove();
      await Promise.all([keeper.stop(), ...workers.map((worker) => worker.stop())]);
      await sources.close();
    };
    try {
      const port = await listenOn(app, config.port, config.reach.host);
      const wakeWorkers = () => [keeper, ...workers].forEach((each) => each.wake());
      if (request.worksByHand === true) sources.heldBack.hold();
      const workOffLists = (after: Position | null, sent?: Sent) => workOff({ duties, ...sources, clock }, after, sent);
      return { url: urlOf(config.reach, port), port, app, sources, wakeWorkers, workOff: workOffLists, stop };
    } catch (error) {
      await stop();
      throw error;
    }
  } catch (error) {
    await key?.remove();
    await sources.close();
    throw error;
  }
}

/** Where it is opened: its public address, or on this machine. */
function urlOf({ publicUrl, tls }: Config['reach'], port: number): string {
  return publicUrl ?? `${tls === null ? 'http' : 'https'}://localhost:${port}`;
}

function startWorkers(duties: readonly ToDo<{ readonly id: string }>[], sources: Sources, { clock, log }: ServiceRequest) {
  const { dataSource, runner } = sources;
  const options = { dataSource, runner, clock, log: readSideLog(log) };
  const workers = duties.map((duty) => new ToDoWorker(duty, options));
  for (const worker of workers) worker.start();
  return workers;
}
