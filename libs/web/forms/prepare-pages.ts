import type { IncomingMessage } from 'node:http';
import cookie from '@fastify/cookie';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { serveAssets, type Assets } from '../assets/index.js';
import { BODY_LIMIT, FORM_TYPE } from '../http/index.js';
import { refuseCrossSite } from './cross-site.js';
import { formBody } from './form-body.js';
import { UPLOAD_TYPE, uploadBody } from './upload-body.js';

/** Routes that no cookie authenticates; of the address there are more spellings than one. */
const COOKIE_FREE = /^\/(?:api\/|assets\/|livez$|readyz$|policy-reports$)/;

/** Readies an application for pages: cookies, the guard against other sites, the files that pages load. For `createHttpApp`. */
export function preparePages(assets: Assets): (app: NestFastifyApplication) => Promise<void> {
  return async (app) => {
    await app.register(cookie);
    app.useBodyParser(FORM_TYPE, { bodyLimit: BODY_LIMIT }, (_request, body, done) => {
      try {
        done(null, formBody(body));
      } catch (error) {
        done(error as Error);
      }
    });
    const instance = app.getHttpAdapter().getInstance();
    // Read only where a page asks for a file: `refuseCrossSite` turns it away everywhere else, and the API before that.
    instance.addContentTypeParser(UPLOAD_TYPE, async ({ headers }: FastifyRequest, payload: IncomingMessage) =>
      uploadBody(headers['content-type']!, payload),
    );
    instance.addHook('onRequest', async (request) => {
      if (!COOKIE_FREE.test(request.routeOptions.url ?? '')) refuseCrossSite(request);
    });
    serveAssets(instance, assets);
  };
}
