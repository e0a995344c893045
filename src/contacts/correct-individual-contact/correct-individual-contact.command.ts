import { IsOptional } from 'class-validator';
import { Choices, Count, Day, Decision, Endpoint, Id, OneOf } from '../../commands/index.js';
import type { CorrectionReason, CrisisKind, Discipline, Mode, Program, ReferralKind } from '../../vocabulary/index.js';
import { seenCase } from '../case-sight.js';
import { contactQuestions as ask, LONGEST_CONTACT } from '../contact-questions.js';
import { ContactCommand } from '../contact-streams.js';
import { type ContactUnknown, contactUnknowns } from '../domain/index.js';
import { correctIndividualContact } from './correct-individual-contact.decision.js';

/** A contact was otherwise than it was logged. What is left out stays as it is. */
export class CorrectIndividualContact extends ContactCommand({
  route: 'correct',
  right: 'keep_own_contact',
  words: {
    title: { en: 'Correct this contact', es: 'Corregir este contacto' },
    send: { en: 'Correct it', es: 'Corregirlo' },
    done: { en: 'The contact is corrected.', es: 'El contacto está corregido.' },
  },
}) {
  @IsOptional() @OneOf('mode', ask.mode) readonly mode?: Mode;
  @IsOptional() @OneOf('discipline', ask.discipline) readonly discipline?: Discipline;
  @IsOptional() @Count(1, LONGEST_CONTACT, ask.minutes) readonly minutes?: number;
  @IsOptional() @OneOf('crisisKind', ask.crisis) readonly crisis?: CrisisKind;
  @IsOptional() @OneOf('referralKind', ask.referral) readonly referral?: ReferralKind;
  @IsOptional() @Day(ask.on) readonly on?: string;
  @IsOptional() @OneOf('program', ask.program) readonly program?: Program;
  @IsOptional() @Id(ask.caseId) readonly caseId?: string;
  @IsOptional()
  @Choices('notKnownOfContact', contactUnknowns, { en: 'What was not so after all?', es: '¿Qué no fue así después de todo?' }, 1)
  readonly notKnown?: readonly ContactUnknown[];
  @OneOf('correctionReason', { en: 'Why is it corrected?', es: '¿Por qué se corrige?' }) readonly reason: CorrectionReason;
}

export class CorrectIndividualContactApi extends Endpoint(CorrectIndividualContact) {}
export class CorrectIndividualContactHandler extends Decision(CorrectIndividualContact, correctIndividualContact, seenCase) {}
