import type { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import type { At } from '../../../pages/at.js';
import { ask } from '../../../rights.js';
import { AgencyNames } from '../../agencies.queries.js';
import { AgencyRecord } from '../../agency-list/agency-record.query.js';
import { AgencyPageView } from './agency.view.js';

/** What somebody chose on the page, to change it. */
export interface AgencySight {
  readonly unit?: string;
  readonly agreement?: string;
}

/** @throws Refusal `agency_not_found` */
export async function drawAgency(queries: QueryBus, at: At, agencyId: string, chosen: AgencySight = {}): Promise<VNode> {
  ask('see_register', at);
  const [agency, names] = await Promise.all([
    queries.execute(new AgencyRecord(agencyId, at.now)),
    queries.execute(new AgencyNames([agencyId], at.language)),
  ]);
  return AgencyPageView({ at, agency, shownName: names[agencyId] ?? agency.name, chosen });
}
