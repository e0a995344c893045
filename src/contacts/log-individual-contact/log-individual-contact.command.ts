import { IsOptional } from 'class-validator';
import { Count, Day, DayOrTime, Decision, Endpoint, Id, Line, OneOf, Sealed } from '../../commands/index.js';
import type { CrisisKind, Discipline, Mode, Program, ReferralKind, When } from '../../vocabulary/index.js';
import { seenCase } from '../case-sight.js';
import { contactQuestions as ask, LONGEST_CONTACT } from '../contact-questions.js';
import { ContactCommand } from '../contact-streams.js';
import { promisedContactPlace } from '../domain/index.js';
import { LONGEST_CONTACT_TEXT, promiseQuestions as promise } from '../promise-questions.js';
import { logIndividualContact } from './log-individual-contact.decision.js';

/** A contact between a peer and somebody, in seconds. Who it was with is asked nowhere. */
export class LogIndividualContact extends ContactCommand({
  route: '',
  right: 'log_contact',
  creates: (commandId) => commandId,
  words: {
    title: { en: 'Log a contact', es: 'Registrar un contacto' },
    send: { en: 'Log the contact', es: 'Registrar el contacto' },
    done: { en: 'The contact is logged. Thank you for being there.', es: 'El contacto está registrado. Gracias por estar ahí.' },
  },
}) {
  @OneOf('mode', ask.mode) readonly mode: Mode;
  @OneOf('discipline', ask.discipline) readonly discipline: Discipline;
  @Count(1, LONGEST_CONTACT, ask.minutes) readonly minutes: number;
  @OneOf('crisisKind', ask.crisis) readonly crisis: CrisisKind;
  @IsOptional() @OneOf('referralKind', ask.referral) readonly referral?: ReferralKind;
  @Day(ask.on) readonly on: string;
  @OneOf('program', ask.program) readonly program: Program;
  @IsOptional() @Id(ask.caseId) readonly caseId?: string;
  /** Where a call was promised. */
  @IsOptional() @DayOrTime(promise.dueAt) readonly callBackAt?: When;
  @IsOptional() @Sealed(promisedContactPlace) @Line(LONGEST_CONTACT_TEXT, promise.contact) readonly callBackContact?: string;
}

export class LogIndividualContactApi extends Endpoint(LogIndividualContact) {}
export class LogIndividualContactHandler extends Decision(LogIndividualContact, logIndividualContact, seenCase) {}
