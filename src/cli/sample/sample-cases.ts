import type { ApiClient } from '../api-client.js';

/** What the sample reads of a case page to go on with it. */
interface CaseInFull {
  readonly interventions: readonly { readonly id: string }[];
  readonly followUps: readonly { readonly followUpId: string; readonly open: boolean; readonly kind: string }[];
}

export interface SampleIds {
  readonly agencies: Readonly<Record<string, string>>;
  readonly people: Readonly<Record<string, string>>;
}

const HOUR = 3_600_000;

/** Six cases at different stages, told from the moment `now`. @returns their ids by stage */
export async function addSampleCases(client: ApiClient, ids: SampleIds, now: Date): Promise<Readonly<Record<string, string>>> {
  const coordinator = client.as(ids.people.lee!);
  const ago = (hours: number) => new Date(now.getTime() - hours * HOUR).toISOString();
  const request = (agency: string, facts: object) =>
    coordinator.post('/cases', { agencyId: ids.agencies[agency], ...facts }).then(({ id }) => id);

  const requested = await request('riverbend', {
    channel: 'peer_support_line',
    begunBy: 'peer',
    incidentType: 'caller_death_on_line',
    occurredAt: ago(5),
    urgency: 'today',
    exposed: [{ discipline: 'call_taker', about: 2 }],
    callBackContact: 'Sample shift lead, 816-555-0190',
  });
  const awaiting = await request('outside', {
    channel: 'supervisor',
    incidentType: 'coworker_suicide',
    occurredAt: ago(30),
    urgency: 'today',
  });
  await triage(coordinator, awaiting, ['dispatcher']);
  const deploying = await request('riverbend', {
    channel: 'dispatch_centre',
    incidentType: 'child_death_or_injury',
    occurredAt: ago(9),
    urgency: 'now',
    exposed: [
      { discipline: 'call_taker', about: 3 },
      { discipline: 'dispatcher', about: 2 },
    ],
  });
  await triage(coordinator, deploying, ['call_taker', 'dispatcher']);
  await coordinator.post(`/cases/${deploying}/invitations`, { memberId: ids.people.robin, teamRole: 'team_lead' });
  await client.as(ids.people.robin!).post(`/cases/${deploying}/invitations/${ids.people.robin}/answer`, { answer: 'accepted' });
  await coordinator.post(`/cases/${deploying}/invitations`, { memberId: ids.people.jo, teamRole: 'peer' });

  const supporting = await supportedCase(client, ids, 'metro', ago, ['chris', 'pat'], 'commander');
  const closed = await closedCase(
    coordinator,
    await request('ems', { incidentType: 'fatal_crash', occurredAt: ago(60), channel: 'automatic_protocol' }),
  );
  const noted = await request('twin', {
    incidentType: 'cumulative_stress',
    channel: 'member_direct',
    begunBy: 'self',
    urgency: 'this_week',
  });
  await coordinator.post(`/cases/${noted}/call-backs`, { outcome: 'no_answer' });
  return { requested, awaiting, deploying, supporting, closed, noted };
}

function triage(coordinator: ApiClient, caseId: string, disciplines: readonly string[], program = 'telecommunicator_911') {
  const offers = disciplines.map((discipline) => ({ discipline, answer: 'offered' }));
  return coordinator.post(`/cases/${caseId}/triage`, { outcome: 'group_intervention', programs: [program], offers });
}

/** A team confirmed, a defusing held, referrals offered, the ladder running. */
async function supportedCase(
  client: ApiClient,
  { agencies, people }: SampleIds,
  agency: string,
  ago: (hours: number) => string,
  team: readonly [string, string],
  program: string,
): Promise<string> {
  const coordinator = client.as(people.lee!);
  const { id } = await coordinator.post('/cases', {
    agencyId: agencies[agency],
    channel: 'incident_commander',
    incidentType: 'officer_involved_shooting',
    occurredAt: ago(8),
    urgency: 'now',
    exposed: [
      { discipline: 'law_enforcement', about: 6 },
      { discipline: 'dispatcher', about: 2 },
    ],
  });
  const at = `/cases/${id}`;
  await triage(coordinator, id, ['law_enforcement', 'dispatcher'], program);
  for (const [index, key] of team.entries()) {
    const memberId = people[key]!;
    await coordinator.post(`${at}/invitations`, { memberId, teamRole: index === 0 ? 'team_lead' : 'peer' });
    await coordinator.post(`${at}/invitations/${memberId}/phoned-answer`, { answer: 'accepted' });
  }
  await coordinator.post(`${at}/lead`, { memberId: people[team[0]] });
  await coordinator.post(`${at}/meeting-place`, { meetAt: ago(3), place: 'Sample community room', contact: 'Sample desk officer' });
  await coordinator.post(`${at}/team/confirm`);
  const lead = client.as(people[team[0]]!);
  const { position } = await lead.post(`${at}/interventions`, { kind: 'defusing', mode: 'in_person', plannedFor: ago(3) });
  const page = await lead.get<CaseInFull>(`${at}?after=${position}`);
  await lead.post(`${at}/interventions/${page.interventions[0]!.id}/held`, {
    heldAt: ago(3),
    minutes: 60,
    resources: ['coping_card', 'sleep_sheet'],
    attended: [
      { discipline: 'law_enforcement', count: 5 },
      { discipline: 'dispatcher', count: 2 },
    ],
  });
  await lead.post(`${at}/referrals`, { kind: 'eap' });
  return id;
}

/** Support was offered and none was needed: a success. */
async function closedCase(coordinator: ApiClient, caseId: string): Promise<string> {
  const at = `/cases/${caseId}`;
  await coordinator.post(`${at}/call-backs`, { outcome: 'reached' });
  const { position } = await coordinator.post(`${at}/triage`, {
    outcome: 'none_indicated',
    programs: [],
    offers: [{ discipline: 'ems', answer: 'declined' }],
  });
  const page = await coordinator.get<CaseInFull>(`${at}?after=${position}`);
  for (const { followUpId } of page.followUps.filter(({ open }) => open)) {
    await coordinator.post(`${at}/follow-ups/${followUpId}/outcome`, { outcome: 'reached_ok' });
  }
  await coordinator.post(`${at}/close`, { because: 'completed' });
  return caseId;
}
