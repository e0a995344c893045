import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import { type CommandSender, Line } from '../../commands/index.js';
import type { Sent } from '../../pages/at.js';
import { CorrectField } from '../request/correct-field/correct-field.command.js';
import { requestQuestion } from '../request/request-facts-fields.js';

/** The name of the form, and what it says once it was taken. */
export const LEARNED_CONTACT = 'learned-contact';

/** Whom to call back and how, where nothing was on record: learned of when somebody wants to call. */
export class LearnedContactForm {
  @Line(200, requestQuestion('callBackContact')) readonly callBackContact: string;
}

/** Puts it on record, sealed. @throws Refusal, and what the store throws */
export function learnContact(
  sender: CommandSender,
  caseId: string,
  { callBackContact }: LearnedContactForm,
  acting: Sent['acting'],
): Promise<CommandOutcome> {
  return sender.send(CorrectField, { caseId, change: { callBackContact }, reason: 'learned_later' }, acting);
}
