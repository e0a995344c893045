import { randomUUID } from 'node:crypto';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiClient } from '../../cli/api-client.js';
import { testService } from '../../../test/support/service.js';
import { showing } from '../../../test/support/who-acts.js';
import { commandOf } from '../../commands/commands-on.js';
import { BeginDemo } from './begin-demo.command.js';
import { IsDemo } from '../demo.queries.js';

describe('whether everything is invented', () => {
  it('is known and said by every page from the moment at which it was begun, for ever', async () => {
    let service = await testService({ worksByHand: true });
    const isDemo = () => service.app.get(QueryBus, { strict: false }).execute(new IsDemo());
    try {
      const banner = async () => (await (await fetch(`${service.url}/help`, { headers: { accept: 'text/html' } })).text()).includes('DEMO');
      expect([await isDemo(), await banner()]).toEqual([false, false]);
      // What the calendar makes of a system without anybody is nobody's, and is in no whole program that is put there.
      await service.workOff(null);
      const acting = { commandId: randomUUID(), actor: 'automation:demo', roles: [], now: service.clock.now().toISOString() };
      const whole = service.app.get(CommandBus, { strict: false }).execute(commandOf(BeginDemo, { seed: 1, times: 1 }, acting));
      await expect(whole).rejects.toMatchObject({ code: 'system_not_empty' });
      await new ApiClient(service.url, showing(service.url)).post('/operator/demo');
      expect([await banner(), await isDemo()]).toEqual([true, true]);
      service = await service.restart();
      expect(await isDemo()).toBe(true);
    } finally {
      await service.end();
    }
  });
});
