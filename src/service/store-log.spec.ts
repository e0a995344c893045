import { openEventLog } from '../../libs/web/logging/index.js';
import { readSideLog } from './read-side-log.js';
import { storeLog } from './store-log.js';

describe('the log of the service', () => {
  let lines: string[];
  const log = () => openEventLog('info', { write: (line) => void lines.push(line) });
  const logged = () => lines.map((line) => JSON.parse(line) as object);
  beforeEach(() => {
    lines = [];
  });

  it('names the cause where the event store is out of order, and says no sentence', () => {
    storeLog(log()).warn({ fault: 'no answer within 4000 ms' }, 'reading failed');
    storeLog(log()).warn(
      { fault: '14 UNAVAILABLE: No connection established. Last error: connect ECONNREFUSED 127.0.0.1:2113' },
      'appending failed',
    );
    storeLog(log()).info({ fault: '53100' }, 'the event store is in order again');
    expect(logged()).toMatchObject([
      { event: 'reading_failed', fault: 'no_answer_within_4000_ms' },
      { event: 'appending_failed', fault: '14_unavailable_no_connection_established_last_error_connect_econnrefused_127_0_0_1_2113' },
      { event: 'the_event_store_is_in_order_again', fault: '53100' },
    ]);
  });

  it('says which version of a read model is rebuilt', () => {
    readSideLog(log()).info({ projection: 'case_list', version: 3 }, 'projection_rebuilt');
    expect(logged()).toMatchObject([{ event: 'projection_rebuilt', projection: 'case_list', version: 3 }]);
  });
});
