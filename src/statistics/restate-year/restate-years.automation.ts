import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ToDo } from '../../../libs/read-side/index.js';
import { YearRestater } from './year-restater.js';

interface AgreedYear {
  readonly id: string;
}

/**
 * Restates years as soon as somebody agreed. Killed at any point, it is made once: what it comes to is kept before anything follows from
 * it.
 */
@Injectable()
export class RestateYears implements ToDo<AgreedYear> {
  readonly name = 'restate_years';
  readonly projection = 'statistics';

  constructor(private readonly restater: YearRestater) {}

  due(_now: Date, limit: number, tx: EntityManager): Promise<readonly AgreedYear[]> {
    return tx.query(
      `SELECT year."yearId" AS id FROM statistics_restatements year
        WHERE year.state = 'agreed' OR (year.state = 'restated' AND EXISTS (
          SELECT FROM statistics_releases release
           WHERE regexp_replace(release."releaseId", '-[^-]*$', '') = year."yearId" AND release.version = 1))
        ORDER BY year."yearId" LIMIT $1`,
      [limit],
    );
  }

  /** What is agreed to is due at once. */
  nextDue(): Promise<Date | null> {
    return Promise.resolve(null);
  }

  send({ id }: AgreedYear): Promise<void> {
    return this.restater.restate(id);
  }
}
