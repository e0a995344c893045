import { applyDecorators, HttpCode, SetMetadata, UseInterceptors } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import { READS_PROJECTION } from '../http/queries/reads-projection.metadata.js';
import { Public } from '../http/rights/named-rights.js';
import { PAGE_KIND, type PageKind } from './page-kind.js';
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

/** A controller method that gives a page to anybody. */
export function PublicPage(): MethodDecorator {
  return applyDecorators(page('public'), Public());
}

function page(kind: PageKind): MethodDecorator {
  return applyDecorators(HttpCode(200), SetMetadata(PAGE_KIND, kind), UseInterceptors(PageInterceptor), ApiExcludeEndpoint());
}
