import type { QueryBus } from '@nestjs/cqrs';
import { AgencyNames } from '../../agencies/agencies.queries.js';
import { PeopleNames } from '../../roster/roster.queries.js';
import { agency, lead, peer } from '../domain/case.testkit.js';
import { neighbours } from './reading.testkit.js';
import { namesFor } from './names.js';

describe('the names for what is shown', () => {
  it('are asked for once, however long the list is and however often somebody stands in it', async () => {
    const asked: object[] = [];
    const queries = { execute: (query: object) => (asked.push(query), neighbours.execute(query as never)) } as unknown as QueryBus;
    const people = Array.from({ length: 26 }, (_, number) => `c0000000-0000-4000-8000-0000000000${10 + number}`);
    const names = await namesFor(queries, [agency, null, agency], [lead, ...people, peer, undefined, lead], { language: 'es' });
    expect(asked).toEqual([new AgencyNames([agency], 'es'), new PeopleNames([lead, ...people, peer])]);
    expect([names.agency(agency), names.person(peer), names.person(people[0]), names.person(null)]).toEqual([
      'Plainview Fire',
      'Pat Peer',
      null,
      null,
    ]);
  });
});
