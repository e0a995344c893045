import { whereabouts } from './whereabouts.js';

describe('where the data is, as the greeting says it', () => {
  it('is one place where the database holds the events too', () => {
    expect(whereabouts({ eventStoreDbUrl: null }, 'The data is in /srv/data.')).toBe('The data is in /srv/data.');
  });

  it('is two where the events are elsewhere, and nothing of the address is shown, which holds a password', () => {
    const said = whereabouts({ eventStoreDbUrl: 'esdb://app:s3cret@host:2113' }, 'The data is in /srv/data.');
    expect(said).toBe('The data is in /srv/data. Its events are not: they are in the EventStoreDB that EVENTSTOREDB_URL names.');
  });
});
