import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundle, type Bundle } from './bundle.js';

/** The files that pages load, and the paths under which pages name them. */
export interface Assets {
  readonly paths: { readonly style: string; readonly script: string; readonly icon: string };
  readonly bundle: Bundle;
}

const BUILT = fileURLToPath(new URL('../../../assets/bundle.json', import.meta.url));
const SOURCES = fileURLToPath(new URL('.', import.meta.url));

let opened: Promise<Assets> | undefined;

/** The files as `npm run build` made them; from their sources where there is no build, as in tests. Made once. */
export function openAssets(): Promise<Assets> {
  opened ??= open();
  return opened;
}

async function open(): Promise<Assets> {
  const isBuilt = SOURCES.includes('/dist/') && existsSync(BUILT);
  const made = isBuilt ? (JSON.parse(await readFile(BUILT, 'utf8')) as Bundle) : await bundle(SOURCES);
  const path = (name: string): string => `/assets/${name}`;
  return { bundle: made, paths: { style: path(made.style.name), script: path(made.script.name), icon: path(made.icon.name) } };
}
