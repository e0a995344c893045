import type { QueryBus } from '@nestjs/cqrs';
import { tellingOf } from '../../../../libs/web/forms/index.js';
import { catalog, timeWords } from '../../../../libs/web/views/index.js';
import type { At } from '../../../pages/at.js';
import { toldSince, type ToldEntry } from '../../../pages/told-since.js';
import { standardWords } from '../../../pages/words/index.js';
import { AgencySince } from '../../agency-list/agency-since.query.js';
import type { AgencyEvent } from '../../domain/index.js';
import { agencyValueWords } from '../../words/agency.words.js';

const titles = catalog({
  en: {
    AgencyRegistered: 'Agency registered',
    AgencyChanged: 'Entry of the register changed',
    UnitAdded: 'Unit added',
    UnitRenamed: 'Unit renamed',
    UnitRemoved: 'Unit taken out',
    AgreementAdded: 'Agreement added',
    AgreementEnded: 'Agreement ended',
    from: (day: string) => `from ${day}`,
    until: (day: string) => `until ${day}`,
  },
  es: {
    AgencyRegistered: 'Agencia registrada',
    AgencyChanged: 'Datos del registro cambiados',
    UnitAdded: 'Unidad añadida',
    UnitRenamed: 'Unidad con otro nombre',
    UnitRemoved: 'Unidad quitada',
    AgreementAdded: 'Acuerdo añadido',
    AgreementEnded: 'Acuerdo terminado',
    from: (day: string) => `desde ${day}`,
    until: (day: string) => `hasta ${day}`,
  },
});

/** What was recorded of an agency while a form of it was open in front of somebody. */
export function toldOfAgency(queries: QueryBus, at: At, agencyId: string): Promise<At> {
  return toldSince(
    queries,
    at,
    (revision) => new AgencySince(agencyId, revision, at),
    (event): ToldEntry => ({ title: titles(at.language)[event.type], details: detailsOf(event, at) }),
  );
}

function detailsOf(event: AgencyEvent, at: At): ToldEntry['details'] {
  const words = titles(at.language);
  const day = (on: string) => timeWords(on, tellingOf(at));
  switch (event.type) {
    case 'AgencyRegistered':
    case 'AgencyChanged': {
      const values = agencyValueWords(at.language);
      const { name, kind, county, discipline, city, state, psapId } = event.data;
      const mostly = discipline && standardWords(at.language).discipline[discipline];
      return [name, kind && values.kind[kind], county && values.county[county], mostly, city, state, psapId];
    }
    case 'UnitAdded':
    case 'UnitRenamed':
      return [event.data.name];
    case 'UnitRemoved':
      return [];
    case 'AgreementAdded':
      return [words.from(day(event.data.startsOn)), event.data.endsOn && words.until(day(event.data.endsOn))];
    case 'AgreementEnded':
      return [words.until(day(event.data.endsOn))];
  }
}
