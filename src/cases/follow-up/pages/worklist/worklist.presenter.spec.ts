import { defaultPolicyTerms } from '../../../../vocabulary/index.js';
import type { DutyInCase } from '../../follow-up-worklist/waiting-in-case.js';
import type { WorkEntry } from '../../follow-up-worklist/work.query.js';
import { scopesOf } from '../../follow-up-worklist/worklist-scope.js';
import { countWords, presentItem, type WorkItem, type WorklistSight } from './worklist.presenter.js';

const about: DutyInCase = {
  caseId: 'c1',
  reference: 'AW-26-7K3FQ',
  stage: 'following_up',
  incidentType: 'fatal_crash',
  agencyName: null,
  kind: 'individual_check_in',
  step: null,
  memberName: null,
  passedFrom: null,
  attempts: 2,
  escalatedTo: ['lead', 'desk'],
  toDecide: false,
  notShown: false,
};
const entry = {
  id: 'f1',
  kind: 'follow_up',
  bucket: 'today',
  dueAt: '2026-11-01',
  wanted: null,
  since: null,
  owner: 'desk',
  ownerName: null,
  about,
} as const satisfies WorkEntry;
const step = { kind: 'step', id: 'c1-step', wanted: 'now', since: '2026-11-01T05:00:00.000Z' } as const;
const sight: WorklistSight = {
  language: 'en',
  zone: 'America/Chicago',
  actor: 'p1',
  roles: ['approver'],
  now: '2026-11-01T06:30:00.000Z',
  terms: defaultPolicyTerms,
};

const outcomesOf = (item: WorkItem) => {
  if (item.action.kind !== 'outcome') throw new Error('an outcome can be tapped');
  return item.action;
};

describe('one of the things that wait, in words', () => {
  it('marks what came to the desk from somebody who is gone', () => {
    expect(presentItem({ ...entry, about: { ...about, passedFrom: 'Lee Lead' } }, sight).notes[0]).toBe(
      'Came to the desk from Lee Lead, who can no longer see to it',
    );
  });

  it('says what, who does it and how often it was tried, without what is not known', () => {
    expect(presentItem(entry, sight)).toMatchObject({
      title: 'Individual check-in',
      facts: ['Fatal crash', "The coordinators' desk does it"],
      bucket: 'today',
      notes: ['2 tries without an answer', "Late: escalated to the coordinators' desk"],
    });
    const of = (owner: WorkEntry['owner'], ownerName: string | null = null) =>
      presentItem({ ...entry, owner, ownerName }, sight).facts.at(-1);
    expect([of('own'), of('somebody', 'Chris Field')]).toEqual(['You do it', 'Chris Field does it']);
    expect(presentItem({ ...entry, owner: 'own' }, { ...sight, onlyOwn: true }).facts).toEqual(['Fatal crash']);
  });

  it('proposes days by the calendar of the program, also in the night in which the clocks go back', () => {
    // It is 1:30, for the first time, of a day of 25 hours.
    const { taps, moreTaps, tryAgainOn, oneMoreOn } = outcomesOf(presentItem(entry, sight));
    expect([tryAgainOn, oneMoreOn]).toEqual(['2026-11-02', '2026-11-04']);
    expect(taps.map(({ label }) => label)).toEqual(['Reached, doing all right', 'No answer, try again tomorrow']);
    expect(moreTaps[0]!.label).toBe('Reached, wants more: once more in 3 days');
  });

  it("asks of the team's own care whether it took place, not who was reached", () => {
    const care = outcomesOf(presentItem({ ...entry, about: { ...about, kind: 'post_action_support' } }, sight));
    expect([...care.taps, ...care.moreTaps].map(({ outcome }) => outcome)).toEqual(['reached_ok', 'declined', 'not_needed']);
    expect(care.taps.map(({ label }) => label)).toEqual(['It took place']);
  });

  it('lets nobody but who gave an approval confirm it here, and says of one at the desk what becomes of it', () => {
    const of = (owner: WorkEntry['owner'], language: 'en' | 'es' = 'en', toDecide = false) =>
      presentItem({ ...entry, kind: 'approval_confirmation', owner, about: { ...about, kind: null, toDecide } }, { ...sight, language });
    expect(of('own')).toMatchObject({ title: 'Confirm the approval given by telephone', action: { kind: 'confirm' } });
    expect(of('somebody').action).toMatchObject({ href: '/cases/c1#approval' });
    expect(of('desk').title).toBe('Have another approver confirm the approval given by telephone, or take it back');
    expect(of('desk', 'es').title).toBe('Hacer que otra persona aprobadora confirme la aprobación dada por teléfono, o retirarla');
    expect(of('desk', 'en', true)).toMatchObject({ action: { href: '/approvals' }, inCase: { opens: false } });
  });

  it('says of a step without a date since when it waits, with the way to where it is taken', () => {
    const item = presentItem({ ...entry, ...step, bucket: 'overdue', about: { ...about, kind: null, step: 'call_back' } }, sight);
    expect(item).toMatchObject({
      title: 'Call back whoever asked',
      dueAt: null,
      waits: 'waits since 12:00 AM',
      label: expect.stringContaining('waits since Sun, Nov 1, 2026, 12:00 AM CDT (today)'),
      action: { kind: 'call', action: '/cases/c1/call-back', label: 'Call back' },
    });
  });

  it('leads to the form of an intervention, not only to its page', () => {
    const of = { ...entry, kind: 'intervention', id: 'i1', about: { ...about, kind: 'cisd' } } as const;
    expect(presentItem(of, sight).action).toMatchObject({ href: '/cases/c1/support?record=i1#hold-intervention-i1' });
  });

  it('leads who is invited to their invitations, and whoever builds the team to the team', () => {
    const of = (owner: WorkEntry['owner']) =>
      presentItem({ ...entry, kind: 'invitation', owner, about: { ...about, kind: null } }, sight).action;
    expect(of('own')).toMatchObject({ href: '/invitations' });
    expect(of('somebody')).toMatchObject({ href: '/cases/c1/team' });
  });

  it('says where counting was given up', () => {
    expect(countWords({ count: 200, orMore: true }, 'en')).toBe('200 or more');
    expect(countWords({ count: 3, orMore: false }, 'es')).toBe('3');
  });

  it('offers nobody a view that would be empty for them', () => {
    const scopes = (...roles: readonly string[]) => scopesOf({ actor: 'somebody', roles });
    expect(scopes('coordinator')).toEqual(['mine', 'my_team', 'unassigned', 'all']);
    expect(scopes('team_lead', 'peer_member')).toEqual(['mine', 'my_team']);
    // Whoever a coordinator named as lead leads, also as a peer member.
    expect(scopes('peer_member')).toEqual(['mine', 'my_team']);
    expect(scopes('approver')).toEqual(['mine']);
  });
});
