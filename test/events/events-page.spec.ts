import { expectCurrent } from '../support/kept-current.js';
import { eventTypes, type EventType } from './event-types.js';
import { eventUses, type EventUse } from './event-writers.js';
import { EVENTS_PAGE, eventsPage } from './events-page.js';
import { goldenEvents } from './golden-events.js';

describe('the page of all events', () => {
  let types: readonly EventType[];
  let uses: ReadonlyMap<string, EventUse>;
  beforeAll(async () => {
    types = await eventTypes();
    uses = await eventUses(types.map(({ name }) => name));
  }, 60_000);

  it('says what the code says now', async () => {
    const categoryOf = new Map((await goldenEvents()).map(({ type, stream }) => [type, stream.slice(0, stream.indexOf('-'))]));
    await expectCurrent(EVENTS_PAGE, eventsPage(types, uses, categoryOf), 'npm run events');
  });

  it('finds a writer for every event: one that nothing writes is no event', () => {
    expect(types.filter(({ name }) => uses.get(name)!.writers.length === 0).map(({ name }) => name)).toEqual([]);
  });

  it('knows every field that holds personal data', () => {
    const sealed = types.flatMap(({ name, fields }) => fields.flatMap((field) => field.sealed.map((path) => `${name}.${path}`)));
    expect(sealed).toEqual([
      'CallBackPromised.contact',
      'ContactChanged.phone',
      'ContactChanged.mail',
      'FieldCorrected.change.callBackContact',
      'MeetingPlaceSet.place',
      'MeetingPlaceSet.contact',
      'PromiseChanged.contact',
      'RequestReceived.facts.callBackContact',
    ]);
  });
});
