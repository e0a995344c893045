import type { DataSource } from 'typeorm';
import type { Position } from '../../libs/event-sourcing/index.js';
import type { ProjectionRunner, ToDo } from '../../libs/read-side/index.js';
import type { Clock } from '../../libs/web/http/index.js';
import type { HeldBack } from './held-back.js';

/** What works off to-do lists by hand. */
export interface WorkOff {
  readonly duties: readonly ToDo<{ readonly id: string }>[];
  readonly dataSource: DataSource;
  readonly heldBack: HeldBack;
  readonly runner: Pick<ProjectionRunner, 'status' | 'waitUntilProjected' | 'onProjected'>;
  readonly clock: Clock;
}

/** @param duty its name. @param id of the piece of work */
export type Sent = (duty: string, id: string, milliseconds: number) => void;

const LIMIT_MS = 60_000;
const AT_ONCE = 50;

/**
 * Carries out everything that is due now on every to-do list, until nothing is: for whoever moves the clock, and must know that
 * what was to happen by then has happened.
 *
 * @param after what has been recorded: the read models are waited for to have it
 * @param sent is told of each piece of work how long it took
 * @throws Error where a list does not become empty
 */
export async function workOff(work: WorkOff, after: Position | null, sent: Sent = () => undefined): Promise<void> {
  work.heldBack.release();
  try {
    await doneWith(work, after, sent);
  } finally {
    work.heldBack.hold();
  }
}

async function doneWith(work: WorkOff, after: Position | null, sent: Sent): Promise<void> {
  const { duties, runner } = work;
  const names = runner.status().map(({ name }) => name);
  // One after the other: they move together, and each that waits looks at its checkpoint now and then.
  if (after !== null) for (const name of names) await runner.waitUntilProjected(name, after, { limitMs: LIMIT_MS });
  await Promise.all(duties.map((duty) => done(duty, work, sent)));
}

async function done(duty: WorkOff['duties'][number], { dataSource, runner, clock }: WorkOff, told: Sent): Promise<void> {
  const sent = new Set<string>();
  let givenUp = performance.now() + LIMIT_MS;
  for (;;) {
    const due = await duty.due(clock.now(), AT_ONCE, dataSource.manager);
    if (due.length === 0) return;
    if (performance.now() > givenUp) throw new Error(`what is due on the list ${duty.name} does not get done`);
    const anew = due.filter(({ id }) => !sent.has(id));
    for (const { id } of anew) sent.add(id);
    await Promise.all(
      anew.map(async (row) => {
        const began = performance.now();
        await duty.send(row);
        told(duty.name, row.id, performance.now() - began);
      }),
    );
    // However long what is sent takes, it is its list that is waited for.
    if (anew.length > 0) givenUp = performance.now() + LIMIT_MS;
    else await projected(runner, duty.projection);
  }
}

/** Until the next piece has come to the list: the events of what was sent are on their way. */
function projected(runner: WorkOff['runner'], projection: string): Promise<void> {
  return new Promise((resolve) => {
    const over = () => {
      clearTimeout(limit);
      end();
      resolve();
    };
    const limit = setTimeout(over, 50);
    const end = runner.onProjected(projection, over);
  });
}
