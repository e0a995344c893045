import { build } from 'esbuild';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Jest loads this file untranslated, so the TypeScript it needs is bundled first. */
export default async function globalSetup() {
  const outfile = fileURLToPath(new URL(`../../node_modules/.cache/test-server/${process.pid}.mjs`, import.meta.url));
  await build({
    entryPoints: [fileURLToPath(new URL('./test-server.ts', import.meta.url))],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  const { startTestServer } = await import(outfile);
  await rm(outfile);
  const server = await startTestServer();
  process.env.TEST_POSTGRES_URL = server.superuserUrl;
  process.env.TEST_SCRATCH = server.scratch;
  // Made by the first spec file that wants it.
  const builtService = fileURLToPath(new URL(`../../node_modules/.cache/built-${process.pid}`, import.meta.url));
  process.env.TEST_BUILT_SERVICE = builtService;
  globalThis.endTestRun = async () => {
    await server.stop();
    await rm(builtService, { recursive: true, force: true });
  };
}
