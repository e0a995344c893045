import { Query } from '@nestjs/cqrs';
import type { ReleaseDocument } from '../../../libs/disclosure-control/index.js';
import type { Asking } from '../../rights.js';
import type { Dashboard } from '../reading/dashboard.js';

/** A release that is out. */
export type ReleaseListed = Pick<ReleaseDocument, 'id' | 'program' | 'year' | 'release' | 'version' | 'on' | 'verdict'>;

/** The releases that are out: by program, year and release. @throws Refusal `figures_not_for_you` */
export class ListReleases extends Query<readonly ReleaseListed[]> {
  constructor(readonly reader: Asking) {
    super();
  }
}

/** One release as it came out; null where none of that name did. @throws Refusal `figures_not_for_you` */
export class OneRelease extends Query<ReleaseDocument | null> {
  constructor(
    readonly reader: Asking,
    readonly id: string,
  ) {
    super();
  }
}

/** What is told of one release, beside those before it; null where none of that name is out. @throws Refusal `figures_not_for_you` */
export class DashboardOf extends Query<Dashboard | null> {
  constructor(
    readonly reader: Asking,
    readonly id: string,
  ) {
    super();
  }
}
