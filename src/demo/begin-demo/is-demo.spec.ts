import { QueryBus } from '@nestjs/cqrs';
import { ApiClient } from '../../cli/api-client.js';
import { testService } from '../../../test/support/service.js';
import { showing } from '../../../test/support/who-acts.js';
import { IsDemo } from '../demo.queries.js';

describe('whether everything is invented', () => {
  it('is known and said by every page from the moment at which it was begun, for ever', async () => {
    let service = await testService();
    const isDemo = () => service.app.get(QueryBus, { strict: false }).execute(new IsDemo());
    try {
      const banner = async () => (await (await fetch(`${service.url}/help`, { headers: { accept: 'text/html' } })).text()).includes('DEMO');
      expect([await isDemo(), await banner()]).toEqual([false, false]);
      await new ApiClient(service.url, showing(service.url)).post('/operator/demo');
      expect([await banner(), await isDemo()]).toEqual([true, true]);
      service = await service.restart();
      expect(await isDemo()).toBe(true);
    } finally {
      await service.end();
    }
  });
});
