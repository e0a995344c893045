import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** Runs a program of Node to its end and returns what it printed. @throws with what it complained of, when it fails */
export async function outputOf(parameters: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, parameters, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [printed, complaint, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (code !== 0) throw new Error(`ended with ${code}: ${complaint}`);
  return printed;
}
