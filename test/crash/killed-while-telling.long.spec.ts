import { TellingService } from './telling-service.js';

/** So few that every notice is under way at once. */
const PEOPLE = 6;

describe('a service that is killed at each place of telling people', () => {
  let service: TellingService;
  beforeAll(async () => {
    service = await TellingService.for(PEOPLE);
  }, 120_000);
  afterAll(() => service?.end());

  it.each(['before it is written down that it is tried', 'before the notice is made'] as const)(
    'has told nobody %s',
    async (place) => {
      await service.isKilled(place);
      expect(service.times()).toEqual(service.people.map(() => 0));
    },
    60_000,
  );

  it('has told everybody before it is written down that it was taken, and does not know it', async () => {
    await service.isKilled('before it is written down that it was taken', { held: PEOPLE });
    expect(service.times()).toEqual(service.people.map(() => 1));
    expect((await service.writtenDown()).size).toBe(0);
  }, 60_000);

  it('tells again where the mail server took it and did not answer, and a text no more that was taken', async () => {
    service.sink.manner = 'silent';
    await service.start();
    await service.everybodyIsWrittenDown(service.people.filter(({ way }) => way === 'text'));
    await service.everybodyWasTold(2);
    await service.ends('SIGKILL');
    service.sink.manner = 'takes';
    await service.start();
    await service.everybodyIsWrittenDown();
    expect(service.times()).toEqual(service.people.map(({ way }) => (way === 'mail' ? 3 : 2)));
  }, 90_000);

  it('has told each under one id however often, and nobody under that of another', () => {
    const ids = service.people.map((each) => new Set(service.toldTo(each)));
    expect(ids.map(({ size }) => size)).toEqual(service.people.map(() => 1));
    expect(new Set(ids.flatMap((each) => [...each])).size).toBe(PEOPLE);
  });

  it.each(['SIGKILL', 'SIGTERM'] as const)(
    'tells nobody again once it is written down, ended by %s',
    async (signal) => {
      const before = service.times();
      await service.ends(signal);
      await service.start();
      await service.tellsOnRequest(service.people[0]!);
      expect(service.times().slice(1)).toEqual(before.slice(1));
    },
    60_000,
  );
});
