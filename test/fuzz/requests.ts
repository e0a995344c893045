import { readFile } from 'node:fs/promises';
import { controlsIn } from '../support/form-controls.js';
import { formIn } from '../support/page-visitor.js';
import type { Schema } from '../rights/sample-body.js';
import type { Chance } from './chance.js';
import { anything, bodyFor, hostileText, SEALED, valueFor, type Known } from './hostile-values.js';
import { type Shown } from '../support/who-acts.js';

/** A request as it is sent, and again where something about it was suspicious. */
export interface FuzzRequest {
  readonly method: string;
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Texts of it that belong into sealed fields. */
  readonly markers: readonly string[];
}

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

/** The description of the API, as far as requests are made from it. */
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export async function apiDocument(): Promise<ApiDocument> {
  return JSON.parse(await readFile('docs/openapi.json', 'utf8')) as ApiDocument;
}

/** Any operation of the description, with what fits and what does not. */
export function apiRequest(document: ApiDocument, chance: Chance, known: Known, shown: Shown): FuzzRequest {
  const [path, operations] = chance.of(Object.entries(document.paths));
  const [method, { parameters = [], requestBody }] = chance.of(Object.entries(operations));
  const { schemas } = document.components;
  const markers: string[] = [];
  const marker = () => {
    markers.push(`Marker ${chance.whole(1e8, 1e9)} sealed`);
    return markers.at(-1)!;
  };
  const at = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) =>
    encodeURIComponent(wellFormed(chance.happens(0.05) ? hostileText(chance) : chance.of(known.ids[name] ?? known.anyIds))),
  );
  const query = parameters
    .filter((each) => each.in === 'query' && chance.happens(0.4))
    .map(({ name, schema }) => [
      name,
      wellFormed(text(chance.happens(0.4) ? hostileText(chance) : valueFor(name, schema, schemas, chance, known, marker))),
    ]);
  const address = query.length === 0 ? at : `${at}?${new URLSearchParams(query).toString()}`;
  const headers = { ...shown, 'content-type': 'application/json' };
  if (method === 'get') return { method: 'GET', address, headers, markers };
  const schema = requestBody?.content['application/json']?.schema ?? {};
  const said = chance.happens(0.03) ? anything(chance) : bodyFor(schema, schemas, chance, known, marker);
  const body = chance.happens(0.01) ? JSON.stringify(said).slice(0, -1) : JSON.stringify(said);
  return { method: 'POST', address, headers, body, markers };
}

/** Any form of a page as it was drawn, some of its answers replaced. Null where the page has none. */
export function formRequest(html: string, chance: Chance, cookie: string): FuzzRequest | null {
  const names = [...html.matchAll(/<form [^>]*\bid="([^"]+)"/g)].map(([, id]) => id!);
  if (names.length === 0) return null;
  const form = chance.of(names);
  const { action, values } = formIn(html, form);
  const markers: string[] = [];
  const fields = new URLSearchParams();
  for (const [name, drawn] of Object.entries(values)) {
    for (const each of drawn) if (!chance.happens(0.05)) fields.append(name, each);
  }
  for (const { name, type, value } of controlsIn(html, form)) {
    if (type === 'hidden' ? chance.happens(0.97) : chance.happens(0.4)) continue;
    if (type === 'radio' || type === 'checkbox' || type === 'option' || type === 'submit')
      fields.set(name, chance.happens(0.85) ? value : wellFormed(hostileText(chance)));
    else if (SEALED.has(name) && chance.happens(0.5))
      fields.set(name, (markers.push(`Marker ${chance.whole(1e8, 1e9)} sealed`), markers.at(-1)!));
    else fields.set(name, wellFormed(type === 'number' && chance.happens(0.5) ? String(chance.whole(0, 50)) : hostileText(chance)));
  }
  if (chance.happens(0.03)) fields.append(chance.of(['notes', 'constructor', 'x.0.y', '__proto__']), 'x');
  const headers = { cookie, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
  return { method: 'POST', address: action, headers, body: fields.toString(), markers };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

/** An address and a form hold no halves of characters. */
function wellFormed(value: string): string {
  return Buffer.from(value).toString();
}
