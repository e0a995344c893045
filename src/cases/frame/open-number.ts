import type { VNode } from 'preact';
import { answerOpening, type PageAnswer } from '../../../libs/web/forms/index.js';
import type { At, Sent } from '../../pages/at.js';
import type { NumberToCall } from './number-to-call.js';
import { OPEN_NUMBER } from './number-to-call.view.js';

/** What the button asks: nothing. */
class NothingAsked {}

/**
 * Opens a number by one tap and shows it on this answer alone. The button may stand in a form with others: what that holds for them is none
 * of it.
 */
export function answerCall(
  at: Sent,
  open: () => Promise<NumberToCall>,
  draw: (again: At, opened?: NumberToCall) => Promise<VNode>,
): Promise<PageAnswer> {
  return answerOpening({ ...at, fields: {} }, { form: OPEN_NUMBER, shape: NothingAsked, open, draw });
}
