/** Fields of events that hold the id, or the ids, of people. */
const peopleFields = [
  'memberId',
  'memberIds',
  'team',
  'approverId',
  'from',
  'recordedBy',
  'invitedBy',
  'askedBy',
  'grantedBy',
  'refusedBy',
  'agreedBy',
  'declaredBy',
  'personId',
  'replacedBy',
];

/** Ids of everybody whom an entry is about, so that it can be shown with names. */
export function peopleIn(data: Readonly<Record<string, unknown>>): readonly string[] {
  const owner = data.owner as Readonly<Record<string, unknown>> | undefined;
  const direct = peopleFields.flatMap((field) => data[field] ?? []);
  const change = data.change as Readonly<Record<string, unknown>> | undefined;
  return [...direct, ...(Array.isArray(change?.team) ? (change.team as unknown[]) : []), ...(owner ? [owner.personId] : [])].filter(
    (id): id is string => typeof id === 'string',
  );
}
