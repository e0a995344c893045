import { rowProjection, type Projection } from '../../../libs/read-side/index.js';
import { nameKey, sortKey } from '../../../libs/text/index.js';
import { type AgencyEvent, agencyEvolution, agencyOf } from '../domain/index.js';
import { AgencyRow } from './agency.entity.js';

/** The register of agencies. A change of what `Agency` holds needs the next version, since rows keep it whole. */
export const agencyList: Projection = rowProjection<AgencyRow, AgencyEvent>({
  name: 'agencies',
  version: 2,
  entity: AgencyRow,
  mark: 'revision',
  keysOf: ({ stream }) => {
    const agencyId = agencyOf(stream);
    return agencyId === null ? [] : [agencyId];
  },
  evolve: (row, { event, revision }, agencyId) => {
    const agency = agencyEvolution.evolve(row?.agency ?? null, event);
    return agency ? { agencyId, sortName: sortKey(agency.name), nameKey: nameKey(agency.name), agency, revision } : undefined;
  },
});
