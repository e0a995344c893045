import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { routesOf } from '../../libs/web/http/index.js';
import { testService, type TestService } from '../support/service.js';
import { everyPage } from './every-page.js';
import type { PageGround } from './page-ground.js';

/** What a browser can open that is no page by itself: it leads on, is loaded, or is for machines. */
const NO_PAGES = ['/', '/look-around', '/figures/:id/csv', '/figures/:id/json', '/livez', '/readyz'];

describe('every page of the program', () => {
  let service: TestService;
  beforeAll(async () => void (service = await testService()));
  afterAll(() => service.end());

  it('is in the list of those that are looked at', () => {
    const listed = everyPage.map(({ path }) => path(anyGround).replace(/[?#].*/, ''));
    const unseen = pages().filter((page) => !listed.some((path) => new RegExp(`^${page.replaceAll(/:\w+/g, '[^/]+')}$`).test(path)));
    expect(unseen.toSorted()).toEqual(NO_PAGES.toSorted());
  });

  const pages = () =>
    routesOf(service.app)
      .filter(({ method }) => Reflect.getMetadata(METHOD_METADATA, method) === RequestMethod.GET)
      .flatMap(({ controller, method }) => pathsOf(controller).flatMap((above) => pathsOf(method).map((below) => joined(above, below))))
      .filter((path) => !path.startsWith('/api/'));
});

function pathsOf(part: object): readonly string[] {
  const paths = [Reflect.getMetadata(PATH_METADATA, part) as string | readonly string[]].flat();
  return paths.map((path) => path.replaceAll(/^\/|\/$/g, ''));
}

function joined(...parts: readonly string[]): string {
  return `/${parts.filter((part) => part !== '').join('/')}`;
}

/** Whatever is asked of it is an id. */
const anyGround: PageGround = new Proxy(
  Object.assign(() => undefined),
  {
    get: (_, asked) => (asked === Symbol.toPrimitive ? () => 'id' : anyGround),
    apply: () => anyGround,
  },
) as unknown as PageGround;
