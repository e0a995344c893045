import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/** A file that pages load, under a name that changes with its content. */
export interface Asset {
  readonly name: string;
  readonly type: string;
  readonly content: string;
}

export interface Bundle {
  readonly style: Asset;
  /** Of pages with charts, beside `style`. */
  readonly charts: Asset;
  readonly script: Asset;
  readonly icon: Asset;
}

/**
 * Makes the files that pages load from their sources.
 *
 * @param folder that holds `style/`, `browser/` and `icon.svg`
 */
export async function bundle(folder: string): Promise<Bundle> {
  const options = { bundle: true, minify: true, write: false, logLevel: 'silent', legalComments: 'none' } as const;
  const sheet = (name: string) =>
    build({ ...options, entryPoints: [join(folder, 'style', name)], target: ['chrome111', 'firefox114', 'safari16.4'] });
  const [styles, charts, scripts, icon] = await Promise.all([
    sheet('index.css'),
    sheet('figures.css'),
    build({ ...options, entryPoints: [join(folder, 'browser/main.ts')], target: 'es2022', format: 'iife' }),
    readFile(join(folder, 'icon.svg'), 'utf8'),
  ]);
  return {
    style: asset('style', 'css', 'text/css; charset=utf-8', styles.outputFiles[0]!.text),
    charts: asset('charts', 'css', 'text/css; charset=utf-8', charts.outputFiles[0]!.text),
    script: asset('script', 'js', 'text/javascript; charset=utf-8', scripts.outputFiles[0]!.text),
    icon: asset('icon', 'svg', 'image/svg+xml', icon),
  };
}

function asset(stem: string, ending: string, type: string, content: string): Asset {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 16);
  return { name: `${stem}.${hash}.${ending}`, type, content };
}
