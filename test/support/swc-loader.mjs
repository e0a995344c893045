import { transformSync } from '@swc/core';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const { exclude: _, ...config } = JSON.parse(readFileSync(new URL('../../.swcrc', import.meta.url), 'utf8'));
const ours = (url) => url.startsWith('file:') && !url.includes('/node_modules/');

/** Imports are written with the ending that the compiled file has. */
export function resolve(specifier, context, next) {
  if (specifier.startsWith('.') && specifier.endsWith('.js') && ours(context.parentURL ?? '')) {
    for (const ending of ['.ts', '.tsx']) {
      const url = new URL(specifier.replace(/\.js$/, ending), context.parentURL);
      if (existsSync(url)) return { url: url.href, shortCircuit: true };
    }
  }
  return next(specifier, context);
}

export function load(url, context, next) {
  if (!ours(url) || !/\.tsx?$/.test(url)) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = transformSync(readFileSync(filename, 'utf8'), { ...config, swcrc: false, sourceMaps: 'inline', filename });
  return { format: 'module', source: code, shortCircuit: true };
}
