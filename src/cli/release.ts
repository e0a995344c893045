import { readFile } from 'node:fs/promises';
import type { ReleaseDocument } from '../../libs/disclosure-control/index.js';
import type { ApiClient } from './api-client.js';
import { addressOptions, ADDRESS_HELP } from './service-address.js';
import { typed } from './typed.js';
import { withService } from './with-service.js';
import { documentOf, releaseFile, verifiedRelease } from './release/verify-release.js';

const USAGE = `npm run release -- list             the releases that are out
npm run release -- show RELEASE     one of them as JSON; with --proof, for a privacy officer, what proves it too
npm run release -- verify RELEASE   checks it, with the earlier ones of its year
npm run release -- verify FILE...   checks the last of these files by arithmetic alone, without any service
All but the last ask as the person whose token is in AFTERWATCH_TOKEN; one that only reads is enough.
${ADDRESS_HELP}`;

const { values, positionals } = typed(USAGE, {
  options: { ...addressOptions, proof: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [what, ...names] = positionals;
const isFile = (name: string) => /[./\\]/.test(name);

if (what === 'verify' && names.length > 0 && names.every(isFile)) await verifyFiles(names);
else if ((what === 'list' && names.length === 0) || ((what === 'show' || what === 'verify') && names.length === 1)) {
  // Not typed after the command: whoever is on the machine may see what others have typed there.
  const token = process.env.AFTERWATCH_TOKEN?.trim() ?? '';
  if (token === '') {
    console.error(`Say who asks: set AFTERWATCH_TOKEN to a token of yours.\n${USAGE}`);
    process.exitCode = 2;
  } else
    await withService(
      values,
      (client) => asked(client, what, names[0] ?? ''),
      () => Promise.resolve(`Bearer ${token}`),
    );
} else {
  console.error(USAGE);
  process.exitCode = 2;
}

async function asked(client: ApiClient, command: string, id: string): Promise<void> {
  const { releases } = await client.get<{ releases: readonly { id: string; on: string; verdict: string }[] }>('/figures');
  if (command === 'list') {
    for (const each of releases) console.log(`${each.id}  ${each.on}  ${each.verdict}`);
    return;
  }
  const name = encodeURIComponent(id);
  const one = await client.get<ReleaseDocument>(values.proof ? `/releases/${name}/proof` : `/figures/${name}`);
  if (command === 'show') return console.log(JSON.stringify(one, null, 2));
  const year = id.replace(/[^-]*$/, '');
  const ofYear = releases.filter((each) => each.id !== id && each.id.startsWith(year));
  const earlier = await Promise.all(ofYear.map((each) => client.get<ReleaseDocument>(`/figures/${encodeURIComponent(each.id)}`)));
  say(verifiedRelease(one, earlier));
}

async function verifyFiles(files: readonly string[]): Promise<void> {
  try {
    const read = await Promise.all(files.map(async (file) => releaseFile(await readFile(file, 'utf8'), file)));
    say(verifiedRelease(read.at(-1)!, read.slice(0, -1).map(documentOf)));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}

function say({ holds, lines }: { readonly holds: boolean; readonly lines: readonly string[] }): void {
  for (const line of lines) console.log(line);
  process.exitCode = holds ? 0 : 1;
}
