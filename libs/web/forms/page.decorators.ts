import { applyDecorators, HttpCode, SetMetadata, UseInterceptors } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import { READS_PROJECTION } from '../http/queries/reads-projection.metadata.js';
import { Public } from '../http/rights/named-rights.js';
import { NEEDS_FRESH_FACTOR, PAGE_KIND, WHILE_SETTING_UP, type PageKind, type WayBack } from './page-kind.js';
import { PageInterceptor } from './page.interceptor.js';

/**
 * A controller method that gives a page (a `VNode` of its document, or a `PageAnswer`) to a signed-in person.
 *
 * @param projection that it reads: after a form, the page waits up to two seconds for what was recorded
 */
export function PageQuery(projection?: string): MethodDecorator {
  return applyDecorators(page('read'), ...(projection === undefined ? [] : [SetMetadata(READS_PROJECTION, projection)]));
}

/** A controller method that takes a form of a signed-in person and gives what `submitted` gives. */
export function PageCommand(): MethodDecorator {
  return page('send');
}

/** The same for a form with a file, which arrives as the text that it holds. */
export function PageUpload(): MethodDecorator {
  return applyDecorators(PageCommand(), RouteConfig({ takesFile: true }));
}

/** A controller method that gives a page to anybody. */
export function PublicPage(): MethodDecorator {
  return applyDecorators(page('public'), Public());
}

/** Beside `@PageQuery` or `@PageCommand`: also for a session that is only setting up a way in. */
export function WhileSettingUp(): MethodDecorator {
  return SetMetadata(WHILE_SETTING_UP, true);
}

/**
 * Beside `@PageQuery` or `@PageCommand`: a dangerous act, or the page that it stands on. Whoever has not shown a factor in the last five
 * minutes is sent to do so first, and comes back.
 *
 * @param back the page of the form, where a form is sent; a page that is asked for is come back to itself
 */
export function NeedsFreshFactor(back: string | WayBack = '/'): MethodDecorator {
  const way: WayBack = typeof back === 'string' ? () => back : back;
  return SetMetadata(NEEDS_FRESH_FACTOR, way);
}

function page(kind: PageKind): MethodDecorator {
  return applyDecorators(HttpCode(200), SetMetadata(PAGE_KIND, kind), UseInterceptors(PageInterceptor), ApiExcludeEndpoint());
}
