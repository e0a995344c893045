import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ProjectionRunner } from '../../../libs/read-side/index.js';
import { SeenCases, WaitingFor } from '../../cases/cases.queries.js';
import { FindPerson } from '../../roster/roster.queries.js';
import { type Cause, causesOf } from '../domain/index.js';
import { NoticeRows } from '../notice-rows.js';
import { NoticeWishesOf } from '../notice-wishes.js';

/** What there is to tell somebody now. */
export interface FoundWaiting {
  readonly waits: readonly CountedWaiting[];
  readonly causes: readonly Cause[];
}

/** One thing that waits: whether it is overdue or for today, and by which keys somebody is told of it. */
interface CountedWaiting {
  readonly isNear: boolean;
  readonly keys: readonly string[];
}

/** How much a notice counts: what is overdue or for today, and what it is sent for. What has months says nothing of today's work. */
export function countFor({ waits }: FoundWaiting, told: ReadonlySet<string>): number {
  return waits.filter(({ isNear, keys }) => isNear || keys.some((key) => told.has(key))).length;
}

/** The read models that are asked what waits for somebody: while one of them is behind, what is missing may come back. */
export const LISTS: readonly string[] = ['case_list', 'own_contacts', 'people', 'statistics', 'agencies'];

/** Looks for somebody at what they would find on Work, and keeps the to-do list of notices in step with it. */
@Injectable()
export class WhatWaits {
  constructor(
    private readonly queries: QueryBus,
    private readonly rows: NoticeRows,
    private readonly wishes: NoticeWishesOf,
    private readonly runner: ProjectionRunner,
  ) {}

  /** @returns null where somebody may not act any more: then nothing is left of what they wished */
  async forPerson(personId: string, now: Date): Promise<FoundWaiting | null> {
    const person = await this.queries.execute(new FindPerson(personId));
    if (person === null || !person.active) {
      await this.wishes.forget(personId, now);
      return null;
    }
    // Before anything is read: what was behind by then may be missing.
    const mayForget = LISTS.every((name) => this.runner.isCaughtUp(name));
    const waits = await this.queries.execute(new WaitingFor({ actor: personId, roles: person.roles, now: now.toISOString() }));
    const onCallUntil = (await this.wishes.person(personId))?.onCallUntil ?? null;
    const isOnCall = onCallUntil !== null && now.getTime() < Date.parse(onCallUntil);
    const told = waits.map((each) => ({ bucket: each.bucket, causes: causesOf(each, isOnCall) }));
    const causes = told.flatMap((each) => each.causes);
    await this.rows.bringUpTo(
      personId,
      causes.map(({ key }) => key),
      { now, mayForget },
    );
    const counted = told.map(({ bucket, causes: ofIt }) => ({
      isNear: bucket === 'overdue' || bucket === 'today',
      keys: ofIt.map(({ key }) => key),
    }));
    return { waits: counted, causes };
  }

  /** Whether somebody may see any of what they are to be told of: exact, as of now. */
  async maySeeAny(personId: string, causes: readonly Cause[], now: Date): Promise<boolean> {
    const cases = causes.flatMap(({ caseId }) => caseId ?? []);
    if (cases.length < causes.length) return true;
    const person = await this.queries.execute(new FindPerson(personId));
    if (person === null || cases.length === 0) return false;
    const reader = { actor: personId, roles: person.roles, now: now.toISOString() };
    return (await this.queries.execute(new SeenCases(reader, cases))).length > 0;
  }
}
