import type { PublicationPlan, ReleaseDocument } from '../../../libs/disclosure-control/index.js';
import type { PublishedYear } from '../../../libs/disclosure-control/adversary/attack-sequence.js';
import type { Sources } from '../../service/open-sources.js';
import { concentrationRules } from '../../statistics/concentration-rules.js';
import { countedPrograms, planIdOf, RELEASES } from '../../statistics/domain/release-named.js';
import { planStream } from '../../statistics/domain/release.events.js';
import { statRecord } from '../../statistics/stat-record.js';
import { StatisticalRecordRow } from '../../statistics/reading/statistical-record.entity.js';

/** A year of one program, with the documents that are out of it. */
export interface ReleasedYear extends PublishedYear {
  /** `requests-2025` */
  readonly name: string;
  readonly documents: readonly ReleaseDocument[];
}

/**
 * What an installation has published, as leadership reads it, and the records behind it: for an examiner, who sees both.
 *
 * @throws Error where no role of leadership is set up
 */
export async function publishedYears({
  leadership,
  dataSource,
  mechanism,
}: Pick<Sources, 'leadership' | 'dataSource' | 'mechanism'>): Promise<readonly ReleasedYear[]> {
  if (leadership === null) throw new Error('Set LEADERSHIP_DATABASE_URL: releases are attacked as leadership reads them.');
  const { rows } = await leadership.query<{ document: string }>('SELECT document FROM leadership.release_document WHERE version = 1');
  const documents = rows.map(({ document }) => JSON.parse(document) as ReleaseDocument);
  const years = [...new Set(documents.map(({ year }) => year))].sort();
  const found: ReleasedYear[] = [];
  for (const program of countedPrograms) {
    for (const year of years) {
      const name = planIdOf({ program, year });
      const ofYear = RELEASES.flatMap((release) => documents.find(({ id }) => id === `${name}-${release}`) ?? []);
      if (ofYear.length === 0) continue;
      const [fixed] = await mechanism.store.read(planStream(name));
      const { plan } = fixed!.event.data as { readonly plan: PublicationPlan };
      const all = await dataSource.getRepository(StatisticalRecordRow).find({ where: { program, year, counts: true } });
      const measured = all.filter(({ record }) => record.measures !== null);
      const records = measured.map(({ recordId, record }) => statRecord(recordId, record)).sort((a, b) => (a.id < b.id ? -1 : 1));
      // A document has everything that an artefact has, and more.
      found.push({ name, plan, records, rules: concentrationRules, artefacts: ofYear, documents: ofYear });
    }
  }
  return found;
}
