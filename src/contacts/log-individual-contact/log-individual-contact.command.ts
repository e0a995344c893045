import { IsOptional } from 'class-validator';
import { Decision } from '../../commands/decision.js';
import { Endpoint } from '../../commands/endpoint.js';
import { Count, Day, Id, OneOf } from '../../commands/fields.js';
import type { CrisisKind, Discipline, Mode, Program, ReferralKind } from '../../vocabulary/index.js';
import { seenCase } from '../case-sight.js';
import { contactQuestions as ask, LONGEST_CONTACT } from '../contact-questions.js';
import { ContactCommand } from '../contact-streams.js';
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
}

export class LogIndividualContactApi extends Endpoint(LogIndividualContact) {}
export class LogIndividualContactHandler extends Decision(LogIndividualContact, logIndividualContact, seenCase) {}
