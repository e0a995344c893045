import { Controller, Get, Module, Post } from '@nestjs/common';
import { openEventLog } from '../../logging/index.js';
import { createHttpApp, NamesRights, Public, routesOf } from '../index.js';

class Things {
  @Get()
  @NamesRights('see_things')
  list() {
    return {};
  }

  @Get('public')
  @Public()
  open() {
    return {};
  }
}

@Controller('things')
class ThingsApi extends Things {}

@Controller('forgotten')
class ForgottenApi extends Things {
  @Post()
  add() {
    return {};
  }
}

@Module({ controllers: [ThingsApi] })
class Named {}

@Module({ controllers: [ThingsApi, ForgottenApi] })
class Unnamed {}

const start = (module: unknown, ...rights: string[]) =>
  createHttpApp(module, {
    log: openEventLog('silent'),
    api: { title: 'Things', description: 'Of a sample.', version: '1' },
    rights: new Set(rights),
  });

describe('a program with a table of rights', () => {
  it('starts where every route names a right of it or is public, also what comes from a mixin', async () => {
    const app = await start(Named, 'see_things');
    expect(routesOf(app).map(({ name, rights }) => [name, rights])).toEqual([
      ['ThingsApi.list', ['see_things']],
      ['ThingsApi.open', []],
    ]);
    await app.close();
  });

  it('refuses to start where a route names none, and says which', async () => {
    await expect(start(Unnamed, 'see_things')).rejects.toThrow(/ForgottenApi\.add$/);
  });

  it('refuses to start where a route names one that the table does not have', async () => {
    await expect(start(Named, 'see_something_else')).rejects.toThrow(/ThingsApi\.list$/);
  });
});
