import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { ReleaseDocument } from '../../../libs/disclosure-control/index.js';
import { ask } from '../../rights.js';
import { dashboardOf, type Dashboard } from '../reading/dashboard.js';
import { ReleasedDocuments } from '../reading/released-documents.js';
import { DashboardOf, ListReleases, OneRelease, type ReleaseListed } from './released-figures.queries.js';

@QueryHandler(ListReleases)
export class ListReleasesHandler implements IQueryHandler<ListReleases> {
  constructor(private readonly documents: ReleasedDocuments) {}

  async execute({ reader }: ListReleases): Promise<readonly ReleaseListed[]> {
    ask('see_figures', reader);
    const all = await this.documents.all();
    return all.map(({ id, program, year, release, version, on, verdict }) => ({ id, program, year, release, version, on, verdict }));
  }
}

@QueryHandler(OneRelease)
export class OneReleaseHandler implements IQueryHandler<OneRelease> {
  constructor(private readonly documents: ReleasedDocuments) {}

  async execute({ reader, id }: OneRelease): Promise<ReleaseDocument | null> {
    ask('see_figures', reader);
    return (await this.documents.all()).find((each) => each.id === id) ?? null;
  }
}

@QueryHandler(DashboardOf)
export class DashboardOfHandler implements IQueryHandler<DashboardOf> {
  constructor(private readonly documents: ReleasedDocuments) {}

  async execute({ reader, id }: DashboardOf): Promise<Dashboard | null> {
    ask('see_figures', reader);
    const all = await this.documents.all();
    const document = all.find((each) => each.id === id);
    return document === undefined ? null : dashboardOf(document, all);
  }
}
