import { readFile } from 'node:fs/promises';
import { RequestMethod, type INestApplicationContext } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { routesOf } from '../../libs/web/http/index.js';
import type { RightName } from '../../src/rights.js';
import { alsoSent, onlyFor } from './also-sent.js';
import { sampleBody, type Schema } from './sample-body.js';

/** A route as the service itself declares it, with what is sent so that it is understood. */
export interface AskedRoute {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  /** `/api/v1/people/:personId` */
  readonly path: string;
  readonly api: boolean;
  readonly rights: readonly RightName[];
  /** The body of a command, or the fields of a form; none where nothing describes it. */
  readonly body: Readonly<Record<string, unknown>>;
}

interface Described {
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** Every route that asks for a right, with its address from Nest's own metadata and its body from the document of the API. */
export async function askedRoutes(app: INestApplicationContext): Promise<readonly AskedRoute[]> {
  const { paths, components } = JSON.parse(await readFile('docs/openapi.json', 'utf8')) as Document;
  const bodies = new Map(
    Object.entries(paths).map(([path, { post }]) => {
      const schema = post?.requestBody?.content['application/json']?.schema;
      const body = schema === undefined ? {} : (sampleBody(schema, components.schemas) as AskedRoute['body']);
      return [path.replace('/api/v1', '').replaceAll(/\{(\w+)\}/g, ':$1'), body] as const;
    }),
  );
  return routesOf(app)
    .filter(({ rights }) => rights!.length > 0)
    .map(({ name, controller, method, rights }) => {
      const path = `/${[controller, method].map(pathOf).filter(Boolean).join('/')}`;
      const api = path.startsWith('/api/');
      const described = ['chosen', ':memberId', ':referralId'].map((named) => path.replace('/api/v1', '').replace('chosen', named));
      const body = described.map((each) => bodies.get(each)).find((each) => each !== undefined) ?? {};
      const verb = RequestMethod[Reflect.getMetadata(METHOD_METADATA, method) as RequestMethod] as AskedRoute['method'];
      const all = Object.entries({ ...(api ? body : flattened(body, '')), ...alsoSent[name] });
      const sent = Object.fromEntries(all.filter(([, value]) => value !== undefined));
      return { name, method: verb, path, api, rights: onlyFor[name] ?? (rights as readonly RightName[]), body: sent };
    });
}

function pathOf(part: object): string {
  return String(Reflect.getMetadata(PATH_METADATA, part)).replaceAll(/^\/|\/$/g, '');
}

/** A body as the fields of a form. */
function flattened(value: unknown, name: string): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null) {
    const text = String(value);
    return { [text === '2026-11-22' ? `${name}.day` : name]: text };
  }
  const parts = Object.entries(value).map(([key, part]) => {
    const list = Array.isArray(value) && typeof part !== 'object';
    return flattened(part, list ? `${name}[]` : name === '' ? key : `${name}.${key}`);
  });
  return Object.assign({}, ...parts) as Readonly<Record<string, string>>;
}
