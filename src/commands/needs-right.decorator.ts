import { NamesRights } from '../../libs/web/http/index.js';
import type { RightName } from '../rights.js';

/**
 * A query or a page that asks for this right, or for one of these, by what it was asked. A command has it by its class. A
 * page that shows or sends several things names the right without which it shows nothing.
 */
export function NeedsRight(...rights: readonly [RightName, ...RightName[]]): MethodDecorator {
  return NamesRights(...rights);
}
