import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle, type Bundle } from './bundle.js';

/** The files that pages load, and the paths under which pages name them. */
export interface Assets {
  readonly paths: { readonly style: string; readonly charts: string; readonly script: string; readonly icon: string };
  readonly bundle: Bundle;
}

const BUILT = fileURLToPath(new URL('../../../assets/bundle.json', import.meta.url));
/** Beside this file, or beside the folder of compiled files. */
const SOURCES = ['.', '../../../../libs/web/assets'].map((folder) => fileURLToPath(new URL(folder, import.meta.url)));

let opened: Promise<Assets> | undefined;

/** The files as `npm run build` made them; from their sources where there is no build, as in tests. Made once. */
export function openAssets(): Promise<Assets> {
  opened ??= open();
  return opened;
}

async function open(): Promise<Assets> {
  const made = existsSync(BUILT) ? (JSON.parse(await readFile(BUILT, 'utf8')) as Bundle) : await bundle(sources());
  const path = (name: string): string => `/assets/${name}`;
  const { style, charts, script, icon } = made;
  return { bundle: made, paths: { style: path(style.name), charts: path(charts.name), script: path(script.name), icon: path(icon.name) } };
}

function sources(): string {
  const folder = SOURCES.find((each) => existsSync(join(each, 'style/index.css')));
  if (folder === undefined) throw new Error('the files that pages load are missing: run "npm run build"');
  return folder;
}
