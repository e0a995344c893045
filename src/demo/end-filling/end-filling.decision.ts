import type { Said } from '../../commands/commands-on.js';
import { unfinishedFrom, type DemoState } from '../domain/demo.js';
import type { DemoEvent } from '../domain/demo.events.js';
import type { EndFilling } from './end-filling.command.js';

/** A sample that the service fills in by itself is whole, once. */
export function endFilling(_command: Said<EndFilling>, state: DemoState): readonly DemoEvent[] {
  return unfinishedFrom(state) === null ? [] : [{ type: 'DemoFilled', data: {} }];
}
