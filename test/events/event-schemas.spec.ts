import { expectCurrent } from '../support/kept-current.js';
import { EVENT_SCHEMAS, eventSchemasText } from './event-schemas.js';

describe('the shapes of events', () => {
  it('are those of their types, so that a fold which trusts a type is never handed anything else', async () => {
    await expectCurrent(EVENT_SCHEMAS, await eventSchemasText(), 'npm run events');
  }, 300_000);
});
