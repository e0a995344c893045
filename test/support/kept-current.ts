import { readFile, writeFile } from 'node:fs/promises';

/**
 * Holds a generated file to what it would be generated as now. With `RENEW=1` in the environment it is written instead,
 * which is what the npm script does.
 *
 * @param command what to run to renew it, for whoever meets the failure
 * @throws where the file is not there or is another text
 */
export async function expectCurrent(path: string, text: string, command: string): Promise<void> {
  if (process.env.RENEW === '1') await writeFile(path, text);
  const committed = await readFile(path, 'utf8').catch(() => '');
  if (committed === text) return;
  const [was, is] = [committed.split('\n'), text.split('\n')];
  const at = is.findIndex((line, index) => line !== was[index]);
  throw new Error(
    `${path} is out of date from line ${at + 1} on:\n- ${was[at] ?? '(nothing)'}\n+ ${is[at] ?? '(nothing)'}\n` +
      `Renew it with: ${command}`,
  );
}
