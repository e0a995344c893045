import { randomUUID } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { NestEventLog, type EventLog } from '../../logging/index.js';
import { apiValidation } from '../validation/api-validation.js';
import { beforeEverything } from './before-everything.js';
import { endConnectionsWhenClosing } from './end-connections.js';
import { letRoutesTakeFiles } from './file-bodies.js';
import { jsonBody } from './json-body.js';
import { buildOpenApi, type ApiDescription } from '../open-api/open-api.js';
import { refuseUnlessPlain } from '../validation/plain-input.js';
import { ProblemFilter, type DrawProblem } from '../problems/problem.filter.js';
import { refuseAddress, refuseBytes } from './refused-before-routing.js';
import { watchRouteMethods } from './route-methods.js';
import { refuseUnnamedRights } from '../rights/named-rights.js';
import { CONNECTION_LIMITS, openServer, type ConnectionLimits } from './open-server.js';
import { LOOPBACK, ownHost, type Reach } from './reach.js';
import { originForm } from './request-line.js';
import { takeViolationReports } from './violation-reports.js';

/** The largest body of a request, in bytes. */
export const BODY_LIMIT = 64 * 1024;

/** What the forms of pages send. */
export const FORM_TYPE = 'application/x-www-form-urlencoded';

export interface HttpAppOptions {
  readonly log: EventLog;
  readonly api: ApiDescription;
  /**
   * What draws a problem for a browser outside of `/api`, of the application that it is for; problem documents everywhere where there is
   * none.
   */
  readonly drawProblem?: (app: NestFastifyApplication) => DrawProblem;
  /** The names of all rights: every route must name one of them, or say that it is public. Not asked where left out. */
  readonly rights?: ReadonlySet<string>;
  /** Of connections, where they are to be others than `CONNECTION_LIMITS`. */
  readonly limits?: Partial<ConnectionLimits>;
  /** From where it can be reached, where that is not this machine alone. */
  readonly reach?: Reach;
  /** Runs before the routes are declared: plugins of Fastify. */
  readonly prepare?: (app: NestFastifyApplication) => Promise<void>;
}

/**
 * The application on Fastify with everything that holds for all routes: headers, limits, correlation ids, validation,
 * problems, the OpenAPI document. It is ready for requests; `listenOn` opens it. `app.close()` finishes the
 * requests that have begun.
 *
 * @param module the root module, with `HttpEdgeModule` among its imports
 */
export async function createHttpApp(module: unknown, options: HttpAppOptions): Promise<NestFastifyApplication> {
  const reach = options.reach ?? LOOPBACK;
  const isOwn = ownHost(reach);
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    // What comes first is the socket's own address; so many from there on are proxies of ours, and the next is who asks.
    trustProxy: (_address, hop) => hop < reach.trustedHops,
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    serverFactory: openServer({ ...CONNECTION_LIMITS, ...options.limits }, reach, options.log),
    rewriteUrl: originForm(isOwn),
    return503OnClosing: false,
    frameworkErrors: refuseAddress,
    clientErrorHandler: refuseBytes,
  });
  adapter.setOnRequestHook(beforeEverything(reach, isOwn));
  const instance = adapter.getInstance();
  instance.removeContentTypeParser(['text/plain', 'application/json']);
  adapter.useBodyParser('application/json', false, { bodyLimit: BODY_LIMIT }, jsonBody(instance));
  const methodsAt = watchRouteMethods(instance);
  letRoutesTakeFiles(instance);
  endConnectionsWhenClosing(instance);
  instance.addHook('preValidation', async ({ body, query, headers }) => {
    // A form is judged where it is read: a person gets it back with what they typed.
    if (!headers['content-type']?.startsWith(FORM_TYPE)) refuseUnlessPlain(body);
    refuseUnlessPlain(query);
  });
  instance.addHook('onResponse', async (request, reply) => {
    const { id: requestId, method, routeOptions } = request;
    const durationMs = Math.round(reply.elapsedTime);
    options.log.debug('request_answered', {
      requestId,
      method,
      route: routeOptions.url,
      status: reply.statusCode,
      durationMs,
    });
  });
  const app = await NestFactory.create<NestFastifyApplication>(module as never, adapter, {
    logger: new NestEventLog(options.log),
    abortOnError: false,
  });
  if (options.rights !== undefined) refuseUnnamedRights(app, options.rights);
  app.useGlobalPipes(apiValidation());
  app.useGlobalFilters(new ProblemFilter(options.log, methodsAt, options.drawProblem?.(app)));
  await options.prepare?.(app);
  takeViolationReports(instance, options.log);
  let document: string | undefined;
  instance.get('/api/openapi.json', (_request, reply) => {
    // Describing every route takes longer than much else of a start, and few starts are asked for it.
    document ??= JSON.stringify(buildOpenApi(app, options.api));
    return reply.type('application/json; charset=utf-8').send(document);
  });
  await app.init();
  await instance.ready();
  return app;
}
