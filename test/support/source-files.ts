import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Every file of TypeScript under folders of the project, as paths from its root, in the order of their names. */
export async function sourceFiles(...folders: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(folder, { recursive: true })).filter((name) => /\.tsx?$/.test(name)).map((name) => join(folder, name)),
    ),
  );
  return found.flat().sort();
}
