import { timeWords } from '../../../../../libs/web/views/index.js';
import type { FieldCorrected, RequestFactName, RequestFacts } from '../../../domain/index.js';
import type { Telling } from './telling.js';

/**
 * The fields of a request that an entry names, with their values. Of a unit it says that it was named, and of a contact that
 * it is there.
 */
export function correctedFields(facts: RequestFacts, telling: Telling): readonly string[] {
  const { words, standard } = telling;
  const { agencyId, unitId, incidentType, occurredAt, exposed, urgency, channel, begunBy, callBackContact } = facts;
  const affected = exposed?.map(({ discipline, about }) =>
    about === undefined ? standard.discipline[discipline] : words.served(standard.discipline[discipline], about),
  );
  const told: readonly (readonly [string, string | undefined])[] = [
    [words.agency, agencyId && telling.agency(agencyId)],
    [words.unit, unitId && words.recorded],
    [words.incidentType, incidentType && standard.incidentType[incidentType]],
    [words.occurredAt, occurredAt && timeWords(occurredAt, telling)],
    [words.exposed, affected?.join(', ')],
    [words.urgency, urgency && standard.urgency[urgency]],
    [words.channel, channel && standard.channel[channel]],
    [words.begunBy, begunBy && standard.beginner[begunBy]],
    [words.callBackContact, callBackContact && words.sealed],
  ];
  return told.flatMap(([name, value]) => (value ? [words.field(name, value)] : []));
}

/** What a correction says beside new values of facts: what is not known after all, and when the call came in. */
export function correctedBeside({ notKnown = [], receivedAt }: FieldCorrected['data'], telling: Telling): readonly string[] {
  const { words } = telling;
  const names: Readonly<Record<RequestFactName, string>> = {
    agencyId: words.agency,
    unitId: words.unit,
    incidentType: words.incidentType,
    occurredAt: words.occurredAt,
    exposed: words.exposed,
    urgency: words.urgency,
    channel: words.channel,
    begunBy: words.begunBy,
    callBackContact: words.callBackContact,
  };
  const received = receivedAt === undefined ? [] : [words.field(words.receivedAt, timeWords(receivedAt, telling))];
  return [...notKnown.map((name) => words.field(names[name], words.notKnown)), ...received];
}
