import cookie from '@fastify/cookie';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { serveAssets, type Assets } from '../assets/index.js';
import { refuseCrossSite } from './cross-site.js';

const COOKIE_FREE = /^\/(?:api\/|assets\/|livez\b|readyz\b)/;

/** Readies an application for pages: cookies, the guard against other sites, the files that pages load. For `createHttpApp`. */
export function preparePages(assets: Assets): (app: NestFastifyApplication) => Promise<void> {
  return async (app) => {
    await app.register(cookie);
    const instance = app.getHttpAdapter().getInstance();
    instance.addHook('onRequest', async (request) => {
      if (!COOKIE_FREE.test(request.url)) refuseCrossSite(request);
    });
    serveAssets(instance, assets);
  };
}
