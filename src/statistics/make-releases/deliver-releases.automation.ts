import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ToDo } from '../../../libs/read-side/index.js';

interface Undelivered {
  readonly id: string;
  readonly releaseId: string;
  readonly version: number;
  readonly document: string;
}

/** The year that a release is of, such as `requests-2026`. */
const YEAR = (release: string) => `regexp_replace(${release}."releaseId", '-[^-]*$', '')`;

/**
 * Lays what is out where leadership reads it, as the very text that stays for ever. A document lies there once: whoever makes the models
 * anew, or delivers twice, changes nothing.
 */
@Injectable()
export class DeliverReleases implements ToDo<Undelivered> {
  readonly name = 'deliver_releases';
  readonly projection = 'statistics';

  constructor(private readonly dataSource: DataSource) {}

  due(_now: Date, limit: number, tx: EntityManager): Promise<readonly Undelivered[]> {
    return tx.query(
      `SELECT concat_ws('/', release."releaseId", release.version) AS id, release."releaseId", release.version, release.document
         FROM statistics_releases release
        WHERE release.version > 0 AND NOT EXISTS (
          SELECT FROM leadership.release_document there WHERE there.id = release."releaseId" AND there.version = release.version)
          AND (release.version = 1 OR NOT EXISTS (
            SELECT FROM statistics_releases other WHERE ${YEAR('other')} = ${YEAR('release')} AND other.version < release.version))
        ORDER BY release."releaseId" LIMIT $1`,
      [limit],
    );
  }

  /** What is out is to be read at once. */
  nextDue(): Promise<Date | null> {
    return Promise.resolve(null);
  }

  /** A year that was restated as a whole lies there as a whole: nobody reads one version beside the other. */
  async send({ releaseId, version, document }: Undelivered): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO leadership.release_document (id, version, document)
       SELECT $1, $2::int, $3 UNION
       SELECT "releaseId", version, document FROM statistics_releases release
        WHERE $2::int > 1 AND version = $2::int AND ${YEAR('release')} = regexp_replace($1, '-[^-]*$', '')
       ON CONFLICT DO NOTHING`,
      [releaseId, version, document],
    );
  }
}
