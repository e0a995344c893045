import { defaultPolicyTerms } from '../../../../vocabulary/index.js';
import type { WorklistEntry } from '../../follow-up-worklist/follow-up-worklist.query.js';
import { countWords, presentItem, scopesFor, type WorklistSight } from './worklist.presenter.js';

const entry: WorklistEntry = {
  id: 'f1',
  duty: 'follow_up',
  kind: 'individual_check_in',
  bucket: 'today',
  dueAt: '2026-11-01',
  owner: { kind: 'desk' },
  ownerName: null,
  passedFrom: null,
  attempts: 2,
  escalatedTo: ['lead', 'desk'],
  caseId: 'c1',
  reference: 'AW-26-7K3FQ',
  stage: 'following_up',
  incidentType: 'fatal_crash',
  agencyId: null,
  agencyName: null,
  leadId: null,
  leadName: null,
  notShown: false,
};
const sight: WorklistSight = {
  language: 'en',
  zone: 'America/Chicago',
  actor: 'p1',
  roles: ['approver'],
  now: '2026-11-01T06:30:00.000Z',
  terms: defaultPolicyTerms,
};

describe('an item of the worklist, in words', () => {
  it('marks what came to the desk from somebody who is gone', () => {
    expect(presentItem({ ...entry, passedFrom: 'Lee Lead' }, sight).notes[0]).toBe(
      'Came to the desk from Lee Lead, who can no longer see to it',
    );
  });

  it('says what, whose and how often it was tried, without what is not known', () => {
    const item = presentItem(entry, sight);
    expect(item).toMatchObject({
      title: 'Individual check-in',
      facts: ['Fatal crash', "Owner: coordinators' desk"],
      pressing: true,
      overdue: false,
      notes: ['2 tries without an answer', "The coordinators' desk has been told that it is late"],
    });
  });

  it('proposes days by the calendar of the program, also in the night in which the clocks go back', () => {
    // It is 1:30, for the first time, of a day of 25 hours.
    const { taps, moreTaps, tryAgainOn, oneMoreOn } = presentItem(entry, sight);
    expect([tryAgainOn, oneMoreOn]).toEqual(['2026-11-02', '2026-11-04']);
    expect(taps.map(({ label }) => label)).toEqual(['Reached, doing all right', 'No answer, try again tomorrow']);
    expect(moreTaps[0]!.label).toBe('Reached, wants more: once more in 3 days');
  });

  it("asks of the team's own care whether it took place, not who was reached", () => {
    const care = presentItem({ ...entry, kind: 'post_action_support' }, sight);
    expect([...care.taps, ...care.moreTaps].map(({ outcome }) => outcome)).toEqual(['reached_ok', 'declined', 'not_needed']);
  });

  it.each(['approver', 'coordinator'] as const)(
    'has no outcome for an approval, which is confirmed there: the case may not be theirs to see (%s)',
    (role) => {
      const owner = { kind: 'person', personId: 'p1' } as const;
      const approval = presentItem({ ...entry, duty: 'approval_confirmation', kind: null, owner }, { ...sight, roles: [role] });
      expect(approval).toMatchObject({ title: 'Confirm the approval given by telephone', confirmedHere: true });
      expect([...approval.taps, ...approval.moreTaps]).toEqual([]);
    },
  );

  it('lets nobody but who gave an approval confirm it here, and says of one at the desk what becomes of it', () => {
    const of = (owner: WorklistEntry['owner'], language: 'en' | 'es' = 'en') =>
      presentItem(
        { ...entry, duty: 'approval_confirmation', kind: null, owner },
        { ...sight, roles: ['approver', 'coordinator'], language },
      );
    expect(of({ kind: 'person', personId: 'p2' }).confirmedHere).toBe(false);
    expect(of({ kind: 'desk' })).toMatchObject({
      title: 'Have another approver confirm the approval given by telephone, or take it back',
      confirmedHere: false,
    });
    expect(of({ kind: 'desk' }, 'es').title).toBe(
      'Hacer que otra persona aprobadora confirme la aprobación dada por teléfono, o retirarla',
    );
  });

  it('says where counting was given up', () => {
    expect(countWords({ count: 200, orMore: true }, 'en')).toBe('200 or more');
    expect(countWords({ count: 3, orMore: false }, 'es')).toBe('3');
  });

  it('offers nobody a view that would be empty for them', () => {
    const scopes = (...roles: readonly string[]) => scopesFor({ actor: 'somebody', roles });
    expect(scopes('coordinator')).toEqual(['mine', 'my_team', 'unassigned', 'all']);
    expect(scopes('team_lead', 'peer_member')).toEqual(['mine', 'my_team']);
    // Whoever a coordinator named as lead leads, also as a peer member.
    expect(scopes('peer_member')).toEqual(['mine', 'my_team']);
    expect(scopes('approver')).toEqual(['mine']);
  });
});
