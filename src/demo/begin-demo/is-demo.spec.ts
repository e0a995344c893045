import { QueryBus } from '@nestjs/cqrs';
import { ApiClient } from '../../cli/api-client.js';
import { testService } from '../../../test/support/service.js';
import { showing } from '../../../test/support/who-acts.js';
import { IsDemo } from '../demo.queries.js';

describe('whether everything is invented', () => {
  it('is known from the moment at which it was begun, for ever', async () => {
    let service = await testService();
    const isDemo = () => service.app.get(QueryBus, { strict: false }).execute(new IsDemo());
    try {
      expect(await isDemo()).toBe(false);
      await new ApiClient(service.url, showing(service.url)).post('/operator/demo');
      expect(await isDemo()).toBe(true);
      service = await service.restart();
      expect(await isDemo()).toBe(true);
    } finally {
      await service.end();
    }
  });
});
