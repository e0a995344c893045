import type { ProjectionRunner } from '../../../libs/read-side/index.js';
import { caseStream } from '../domain/index.js';

/** Tells of which cases something that came later could not be shown, in whatever list: their rows are as the cases were before. */
export async function casesNotShown(runner: Pick<ProjectionRunner, 'setAside'>): Promise<(caseId: string) => boolean> {
  const aside = new Set((await runner.setAside()).map(({ stream }) => stream));
  return (caseId) => aside.has(caseStream(caseId));
}
