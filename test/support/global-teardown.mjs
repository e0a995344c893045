import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export default async function globalTeardown() {
  await globalThis.stopTestServer?.();
  await rm(fileURLToPath(new URL(`../../node_modules/.cache/test-server/${process.pid}.mjs`, import.meta.url)), { force: true });
}
