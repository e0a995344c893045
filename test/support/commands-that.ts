import { readFile } from 'node:fs/promises';

/** The commands of docs/operating.md, as they stand there. */
export async function commandsThat(what: string): Promise<string> {
  const page = await readFile('docs/operating.md', 'utf8');
  const block = [...page.matchAll(/```sh\n(.*?)```/gs)].map(([, commands]) => commands!).find((commands) => commands.includes(what));
  if (block === undefined) throw new Error(`docs/operating.md has no commands with ${what}`);
  return block;
}
