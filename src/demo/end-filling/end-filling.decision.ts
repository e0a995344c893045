import type { Said } from '../../commands/index.js';
import { type DemoEvent, type DemoState, unfinishedFrom } from '../domain/index.js';
import type { EndFilling } from './end-filling.command.js';

/** A sample that the service fills in by itself is whole, once. */
export function endFilling(_command: Said<EndFilling>, state: DemoState): readonly DemoEvent[] {
  return unfinishedFrom(state) === null ? [] : [{ type: 'DemoFilled', data: {} }];
}
