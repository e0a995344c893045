import { projectionSpecification } from '../../../libs/read-side/projection/projection-specification.testkit.js';
import { AgenciesSought, AgencyChoices, AgencyNames, UnitChoices } from '../agencies.queries.js';
import { agencyStream, type AgencyEvent } from '../domain/agency.events.js';
import type { County } from '../domain/counties.js';
import { agreed, agreement, entry, north, registered, withUnits } from '../domain/agency.testkit.js';
import { agencyList } from './agencies.projection.js';
import { AgenciesSoughtHandler, AgencyChoicesHandler, UnitChoicesHandler } from './agency-choices.query.js';
import { AgencyNamesHandler } from './agency-names.query.js';
import { AgencyRow } from './agency.entity.js';
import { ListAgencies, ListAgenciesHandler } from './list-agencies.query.js';

const id = (last: number) => `a0000000-0000-4000-8000-00000000000${last}`;
const of = (agencyId: string, events: readonly AgencyEvent[]) => events.map((event) => ({ stream: agencyStream(agencyId), event }));

describe('the list of agencies', () => {
  const specification = projectionSpecification(agencyList);

  it('shows an agency as its events have left it', async () => {
    const history: AgencyEvent[] = [
      ...withUnits(),
      { type: 'AgencyChanged', data: { name: 'Plainview Rescue', county: 'outside_region' } },
      { type: 'UnitRemoved', data: { unitId: north } },
      agreed('2026-03-01', '2026-06-30'),
      { type: 'AgreementEnded', data: { agreementId: agreement, endsOn: '2026-05-31' } },
    ];
    const row = {
      agencyId: id(1),
      sortName: 'plainview rescue\u0001Plainview Rescue',
      nameKey: 'plainviewrescue',
      agency: {
        ...entry,
        name: 'Plainview Rescue',
        county: 'outside_region' as const,
        units: [{ unitId: '10000000-0000-4000-8000-000000000002', name: 'South' }],
        agreements: [{ agreementId: agreement, startsOn: '2026-03-01', endsOn: '2026-05-31' }],
      },
      revision: 6,
    };
    await specification.given(...of(id(1), history)).thenRows(AgencyRow, [row]);
  });

  it('is none of the business of other streams', async () => {
    const foreign = { stream: `person-${id(1)}`, event: { type: 'AgencyRegistered', data: entry } };
    await specification.given(foreign).thenRows(AgencyRow, []);
  });

  it('is in the order of names, whatever their capitals and accents, each agency on one page only', async () => {
    const names = ['Östby', 'Alpha', 'Obern', 'Zeta'];
    const given = names.flatMap((name, index) => of(id(index), registered({ name, county: 'outside_region' })));
    await specification.given(...given, ...of(id(3), [agreed('2026-01-01')])).thenRows(
      AgencyRow,
      names.map((name, index) => expect.objectContaining({ agencyId: id(index), agency: expect.objectContaining({ name }) })),
    );
    const list = new ListAgenciesHandler(specification.dataSource(), 'America/Chicago');
    const page = (cursor?: string) => list.execute(new ListAgencies('2026-11-23', { limit: 2, cursor }));
    const first = await page();
    expect(first.agencies.map(({ name }) => name)).toEqual(['Alpha', 'Obern']);
    const second = await page(first.nextCursor!);
    expect(second.agencies.map(({ name, eligibility }) => [name, eligibility])).toEqual([
      ['Östby', 'outside'],
      ['Zeta', 'under_agreement'],
    ]);
    expect(second.nextCursor).toBeNull();

    const known = new AgencyNamesHandler(specification.dataSource());
    expect(await known.execute(new AgencyNames([id(2), id(2), id(9)]))).toEqual({ [id(2)]: 'Obern' });

    const choices = await new AgencyChoicesHandler(specification.dataSource()).execute(new AgencyChoices('en'));
    expect(choices).toEqual(
      [
        [1, 'Alpha'],
        [2, 'Obern'],
        [0, 'Östby'],
        [3, 'Zeta'],
      ].map(([index, name]) => ({ agencyId: id(Number(index)), name })),
    );
  });

  it('tells agencies of one name apart wherever they are named, also where only one of them is asked for', async () => {
    const twin = (last: number, county: County, city?: string) => of(id(last), registered({ name: 'Twin Name 911', county, city }));
    const other = of(id(3), registered({ name: 'Obern' }));
    const unit: AgencyEvent = { type: 'UnitAdded', data: { unitId: north, name: 'North' } };
    await specification
      .given(...twin(1, 'jackson', 'Kearney'), ...twin(2, 'outside_region'), ...other, ...of(id(2), [unit]))
      .thenRows(AgencyRow, [expect.anything(), expect.anything(), expect.anything()]);
    const source = specification.dataSource();
    const named = await new AgencyNamesHandler(source).execute(new AgencyNames([id(1), id(3)], 'es'));
    expect(named).toEqual({ [id(1)]: 'Twin Name 911 (Jackson)', [id(3)]: 'Obern' });

    const choices = await new AgencyChoicesHandler(source).execute(new AgencyChoices('es'));
    expect(choices).toEqual([
      { agencyId: id(3), name: 'Obern' },
      { agencyId: id(1), name: 'Twin Name 911 (Jackson)' },
      { agencyId: id(2), name: 'Twin Name 911 (fuera de la región)' },
    ]);
    const sought = await new AgenciesSoughtHandler(source).execute(new AgenciesSought('es'));
    expect(sought).toMatchObject([
      { agencyId: id(3), city: null },
      { agencyId: id(1), name: 'Twin Name 911 (Jackson)', county: 'Jackson', city: 'Kearney' },
      { agencyId: id(2), county: null },
    ]);
    const withUnits = await new UnitChoicesHandler(source).execute(new UnitChoices('en'));
    expect(withUnits).toEqual([{ agencyId: id(2), name: 'Twin Name 911 (outside the region)', units: [unit.data] }]);
  });
});
