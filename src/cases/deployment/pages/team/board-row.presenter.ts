import type { FormError } from '../../../../../libs/web/views/index.js';
import { tellingOf } from '../../../../../libs/web/forms/index.js';
import { daysAwayWords, timeWords } from '../../../../../libs/web/views/index.js';
import { nameOf } from '../../../../commands/index.js';
import type { At } from '../../../../pages/at.js';
import { standardWords } from '../../../../pages/words/index.js';
import type { Candidate, CandidateReason } from '../../candidates/candidates.js';
import { overridable } from '../../../domain/index.js';
import { RecordLeadAgreement } from '../../record-lead-agreement/record-lead-agreement.command.js';
import { fitnessReasonWords } from './fitness-reason.words.js';
import type { MemberAbout } from './members-about.js';
import { teamWords } from './team.words.js';

/** One member on the board, in words. */
export interface BoardRow {
  readonly memberId: string;
  readonly name: string;
  /** Their part in this case already; null where they have none that counts. */
  readonly status: Candidate['status'];
  readonly facts: readonly string[];
  readonly reasons: readonly string[];
  /** A conflict that an approver can set aside keeps them away, and none is asked. */
  readonly mayAskApprover: boolean;
  /** The roles in which they can be invited: none where they are part of the team already. */
  readonly roles: readonly { readonly value: string; readonly label: string }[];
  /** What was wrong with what was just pressed in this row. */
  readonly problem: string | undefined;
}

const COUNTED_ON: readonly Candidate['status'][] = ['invited', 'accepted', 'on_team'];
const AWAY: readonly CandidateReason['code'][] = ['not_available', 'inactive', 'already_deployed', 'cool_down'];

/** Whether the team counts on them already, so that there is nothing to choose. */
export function isCountedOn({ status }: Pick<Candidate, 'status'>): boolean {
  return COUNTED_ON.includes(status);
}

/** A candidate as a row of the board. @param told of what notices told of them */
export function boardRow(candidate: Candidate, at: At, about?: MemberAbout, told: readonly string[] = []): BoardRow {
  const { memberId, name, status, credentials, reasons, override } = candidate;
  const roleWords = standardWords(at.language).teamRole;
  return {
    memberId,
    name,
    status,
    facts: [...told, ...fromWhere(about, at, candidate.disciplinesMatch), ...factsOf(candidate, at)],
    reasons: [
      ...reasons.map((reason) => sentence(reasonInWords(reason, candidate, at))),
      // Of a yes the reason that it covers says so.
      ...(override === null || override === 'granted' ? [] : [teamWords(at.language).override[override]]),
    ],
    mayAskApprover:
      (override === null || override === 'refused') && reasons.some(({ code, covered }) => !covered && overridable.includes(code)),
    roles: isCountedOn(candidate)
      ? []
      : credentials.flatMap(({ teamRole, holds }) => (holds ? [{ value: `${memberId}/${teamRole}`, label: roleWords[teamRole] }] : [])),
    problem: problemAt(memberId, at)?.message,
  };
}

/** By which two of one name are told apart. @param said disciplines that are named beside it */
export function fromWhere(
  about: MemberAbout | undefined,
  { language }: Pick<At, 'language'>,
  said: MemberAbout['disciplines'] = [],
): readonly string[] {
  if (about === undefined) return [];
  const words = standardWords(language).discipline;
  const others = about.disciplines.filter((each) => !said.includes(each)).map((each) => words[each]);
  return [...(about.agency === null ? [] : [about.agency]), ...(others.length === 0 ? [] : [others.join(', ')])];
}

/** What was pressed in a row carries the member's id first. */
function problemAt(memberId: string, { refused }: At): FormError | undefined {
  const pressed = refused?.form === nameOf(RecordLeadAgreement) ? refused.values.memberId : refused?.values.invite;
  return typeof pressed === 'string' && pressed.startsWith(memberId) ? refused?.errors[0] : undefined;
}

function factsOf(candidate: Candidate, at: At): readonly string[] {
  const { disciplinesMatch, lastCalledAt, trainingHours, reasons } = candidate;
  const words = teamWords(at.language);
  const telling = tellingOf(at);
  const disciplines = standardWords(at.language).discipline;
  return [
    disciplinesMatch.length > 0 ? words.matches(disciplinesMatch.map((each) => disciplines[each]).join(', ')) : words.noMatch,
    lastCalledAt === null ? words.neverCalled : words.lastCalled(daysAwayWords(lastCalledAt, at.now, telling)),
    words.trainingHours(trainingHours),
    ...credentialsIn(candidate, at),
    ...(reasons.some(({ code }) => AWAY.includes(code)) ? [] : [words.available]),
  ];
}

/** Until when they may do what they can do: once where that is the same day for all of it, else role by role. */
function credentialsIn({ credentials }: Candidate, at: At): readonly string[] {
  const words = teamWords(at.language);
  const roles = standardWords(at.language).teamRole;
  const day = (validUntil: string) => timeWords(validUntil, tellingOf(at));
  const [first, ...others] = credentials;
  if (first === undefined) return [];
  if (others.every(({ validUntil }) => validUntil === first.validUntil))
    return first.validUntil === null ? [] : [words.credentialsUntil(day(first.validUntil))];
  return credentials.map(({ teamRole, validUntil }) =>
    validUntil === null ? words.noCredentialAs(roles[teamRole]) : words.credentialAs(roles[teamRole], day(validUntil)),
  );
}

/** A reason with its date or number where one is known, and why it does not stand in the way where it does not. */
function reasonInWords({ code, covered }: CandidateReason, candidate: Candidate, at: At): string {
  const words = fitnessReasonWords(at.language);
  const { coolDownUntil, unavailableUntil, credentials, trainingHours } = candidate;
  const ended = credentials
    .flatMap(({ validUntil }) => validUntil ?? [])
    .toSorted()
    .at(-1);
  const telling = tellingOf(at);
  const dated: Partial<Record<CandidateReason['code'], string>> = {
    ...(coolDownUntil !== null && { cool_down: words.coolDownUntil(timeWords(coolDownUntil, telling)) }),
    ...(unavailableUntil !== null && { not_available: words.availableFrom(timeWords(unavailableUntil, telling)) }),
    ...(ended !== undefined && { credential_expired: words.credentialsEnded(timeWords(ended, telling)) }),
    untrained: words.trained(trainingHours),
  };
  const said = dated[code] ?? words[code];
  if (!covered) return said;
  return `${said} (${overridable.includes(code) ? words.overridden : words.agreed})`;
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
