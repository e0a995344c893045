import { ModulesContainer } from '@nestjs/core';
import { routesOf } from '../../libs/web/http/index.js';
import { ask, OPERATOR, rights, type ActingRole, type Right, type RightName } from '../../src/rights.js';
import { personRoles } from '../../src/vocabulary/index.js';
import { agreedRoutes } from './agreed-routes.js';
import { testService, type TestService } from '../support/service.js';

/** Under which a handler of Nest keeps the class of its command. */
const HANDLED = '__commandHandler__';
const names = Object.keys(rights) as RightName[];
const own = 'b0000000-0000-4000-8000-000000000001';

describe('the table of rights', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await testService();
  });
  afterAll(() => service.end());

  it('is named by every route as agreed, each with the right that it is agreed to ask for', () => {
    const routes = routesOf(service.app).map(({ name, rights: named }) => [name, named] as const);
    expect(routes.length).toBe(new Set(routes.map(([name]) => name)).size);
    expect(Object.fromEntries(routes)).toEqual(agreedRoutes);
  });

  it('is named by every command, and one that no route sends is of the clock or of the operator', () => {
    const routes = new Set(routesOf(service.app).map(({ name }) => name.split('.')[0]!.replace(/(?:Api|Form)$/, '')));
    const unsent = commandsOf(service).filter(({ name, declared }) => declared !== undefined && !routes.has(name));
    expect(unsent.length).toBeGreaterThan(5);
    const givenTo = (right: string) => Object.keys((rights[right as RightName] as Right).of);
    const others = unsent.filter(({ declared }) => !givenTo(declared!.right).every((role) => role === 'automation' || role === 'operator'));
    expect(others.map(({ name }) => name)).toEqual([]);
  });

  it('has no right that nobody asks for, but those of the clock', () => {
    const asked = new Set(routesOf(service.app).flatMap((route) => route.rights ?? []));
    const unasked = names.filter((name) => !asked.has(name));
    expect(unasked.map((name) => Object.keys(rights[name].of))).toEqual(unasked.map(() => ['automation']));
  });
});

interface NamedCommand {
  readonly name: string;
  readonly declared?: { readonly right: string };
}

/** Every command that something carries out, as its handler names it. */
function commandsOf({ app }: TestService): readonly NamedCommand[] {
  const providers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.providers.values()]);
  const handled = providers.map(({ metatype }) =>
    metatype ? (Reflect.getMetadata(HANDLED, metatype) as NamedCommand | undefined) : undefined,
  );
  return [...new Set(handled.filter((command) => command !== undefined))];
}

describe.each(names)('the right to %s', (name) => {
  const right: Right = rights[name];
  const everybody: readonly ActingRole[] = [...personRoles, 'anybody', 'automation', 'operator'];
  const asking = (role: ActingRole) => ({
    actor: role === 'automation' ? 'automation:any' : role === 'operator' ? OPERATOR : own,
    roles: role === 'anybody' || !isPerson(role) ? [] : [role],
  });
  const isPerson = (role: ActingRole) => role !== 'automation' && role !== 'operator';
  const has = (role: ActingRole, relation: 'every' | 'own') => right.of[role]?.includes(relation) === true;

  it('is given to whoever has exactly a role that has it, and to nobody else', () => {
    for (const role of everybody) {
      const given = has(role, 'every') || (isPerson(role) && has('anybody', 'every'));
      const tried = () => ask(name, asking(role));
      if (given) expect(tried()).toBe(has(role, 'every') ? role : 'anybody');
      else expect(tried).toThrow(expect.objectContaining({ code: right.otherwise.code, kind: right.hides ? 'not_found' : 'forbidden' }));
    }
  });

  it('is given to whom it is about only where it says so', () => {
    for (const role of everybody.filter(isPerson)) {
      const given = (['every', 'own'] as const).some((relation) => has(role, relation) || has('anybody', relation));
      const tried = () => ask(name, asking(role), own);
      if (given) expect(tried).not.toThrow();
      else expect(tried).toThrow(expect.objectContaining({ code: right.otherwise.code }));
    }
  });
});
