import { defaultPolicyTerms } from '../../../../vocabulary/index.js';
import { fold } from '../../../../../libs/event-sourcing/index.js';
import { toldKey } from '../../../../notices/notices.queries.js';
import type { At } from '../../../../pages/at.js';
import type { Candidate, CandidateLists } from '../../candidates/candidates.js';
import { caseInFullView } from '../../../overview/case-in-full/case-in-full.view.js';
import { caseEvolution, existing } from '../../../domain/case.js';
import type { CaseEvent } from '../../../domain/case.events.js';
import { approver, coordinator, deploying, invited, now, peer, triaged } from '../../../domain/case.testkit.js';
import { presentBoard } from './board.presenter.js';
import { boardRow } from './board-row.presenter.js';
import { proposedWhen } from '../../../frame/proposed-when.js';
import { presentTeam } from './team.presenter.js';

const zone = 'America/Chicago';
const at = { actor: coordinator, roles: ['coordinator'], now, language: 'en', site: { zone }, refused: null } as unknown as At;
const candidate = (change: Partial<Candidate> = {}): Candidate => ({
  memberId: peer,
  name: 'Robin',
  verdict: 'fit',
  reasons: [],
  lastCalledAt: null,
  disciplinesMatch: [],
  teamRoles: ['peer'],
  trainingHours: 48,
  credentials: [{ teamRole: 'peer', validUntil: '2027-12-31', holds: true }],
  unavailableUntil: null,
  coolDownUntil: null,
  status: null,
  override: null,
  ...change,
});
const lists = (change: Partial<CandidateLists> = {}): CandidateLists => ({ fit: [], askTheLead: [], notPossible: [], ...change });
const view = (events: readonly CaseEvent[]) =>
  caseInFullView({
    caseId: 'case',
    revision: 3,
    state: existing(fold(caseEvolution, events)),
    reader: { actor: coordinator, roles: ['coordinator'], now },
    notShown: false,
    individualContacts: 0,
    leadIsGone: false,
    lapses: [],
    zone,
    policy: defaultPolicyTerms,
    details: { closedAt: null, changedAt: now },
    names: { agency: () => null, person: () => 'Robin' },
  });

describe('a member on the board', () => {
  it('says until when a cool-down lasts, and is not called available meanwhile', () => {
    const row = boardRow(
      candidate({ reasons: [{ code: 'cool_down', words: '', covered: false }], coolDownUntil: '2026-11-30T12:00:00.000Z' }),
      at,
    );
    expect(row.reasons).toEqual(['On cool-down until Mon, Nov 30, 2026, 6:00 AM CST']);
    expect(row.facts).toEqual(['No matching discipline', 'Never called', '48 training hours', 'Credentials until Fri, Dec 31, 2027']);
  });

  it('says that a second person was asked to allow it, and what they said', () => {
    const reasons = [{ code: 'own_agency', words: '', covered: false }] as const;
    const said = (override: Candidate['override']) => boardRow(candidate({ reasons, override }), at).reasons.slice(1);
    expect(said('asked')).toEqual(['Waiting for an approver to allow it']);
    expect(said('refused')).toEqual(['An approver has not allowed it']);
    expect(said(null)).toEqual([]);
    const asked = lists({ notPossible: [candidate({ reasons, override: 'asked' })] });
    const told = { [toldKey({ cause: 'approval_asked', of: `case-${peer}-o`, personId: null })]: { told: 'not_yet' } } as const;
    expect(presentBoard(asked, 'case', at, { told }).notPossible.rows[0]!.facts[0]).toBe('No approver was told by a notice yet');
  });

  it('says why a reason does not stand in the way', () => {
    const reasons = [
      { code: 'own_agency', words: '', covered: true },
      { code: 'close_relationship', words: '', covered: true },
    ] as const;
    expect(boardRow(candidate({ reasons }), at).reasons).toEqual([
      'Own agency: works for the agency that asked (an approver has allowed it)',
      'Is close to somebody who is served (the lead has agreed)',
    ]);
  });
});

describe('the board', () => {
  it('offers nobody on whom the team counts already, but shows who of them became impossible', () => {
    const counted = candidate({ status: 'invited' });
    const { board } = presentTeam(view([...deploying(), invited(peer)]), lists({ fit: [counted], notPossible: [counted] }), at);
    expect([board?.fit.count, board?.notPossible.count]).toEqual([0, 1]);
    expect(board?.notPossible.rows[0]?.roles).toEqual([]);
  });

  it('shows the first five of a long list, and twenty at a time of the one that is looked through', () => {
    const many = lists({ fit: Array.from({ length: 30 }, (_, index) => candidate({ memberId: String(index) })) });
    expect(presentTeam(view(triaged()), many, at).board?.fit).toMatchObject({ count: 30, rows: { length: 5 } });
    const first = presentTeam(view(triaged()), many, at, { show: 'fit' });
    expect(first.board?.fit).toMatchObject({ rows: { length: 20 }, pages: { previous: null, next: { show: 'fit', from: 20 } } });
    const last = presentTeam(view(triaged()), many, at, { show: 'fit', from: 20 });
    expect(last.board?.fit).toMatchObject({ rows: { length: 10 }, pages: { previous: { show: 'fit', from: 0 }, next: null } });
    expect(last.choices.anybody.map(({ value }) => value)).toEqual(last.board?.fit.rows.map(({ memberId }) => memberId));
  });

  it('names beside what is missing of whom an override was taken back', () => {
    const known = invited(peer, 'peer', ['own_agency']);
    const granted: CaseEvent = { type: 'ConflictOverrideGranted', data: { memberId: peer, covers: ['own_agency'], grantedBy: approver } };
    const takenBack: CaseEvent = { type: 'ConflictOverrideTakenBack', data: { memberId: peer, reason: 'mistyped' } };
    const missing = (...events: readonly CaseEvent[]) =>
      presentTeam(view([...deploying(), granted, known, ...events]), lists(), at).missing;
    expect(missing().some((each) => each.startsWith("An approver's yes"))).toBe(false);
    expect(missing(takenBack)).toContain("An approver's yes to Robin, of whom a conflict is known; or stand them down");
  });

  it('is for nobody who does not choose the team', () => {
    expect(presentTeam(view([...deploying(), invited(peer)]), null, at)).toMatchObject({
      board: null,
      mayArrange: false,
      canConfirm: false,
    });
  });
});

describe('a time on record, proposed in a form', () => {
  it('is shown as the clocks of the program show it, and a day without a time stays one', () => {
    expect(proposedWhen('meetAt', '2026-11-23T21:05:00.000Z', zone)).toEqual({ 'meetAt.day': '2026-11-23', 'meetAt.time': '15:05' });
    expect(proposedWhen('meetAt', '2026-11-24', zone)).toEqual({ 'meetAt.day': '2026-11-24' });
    expect(proposedWhen('meetAt', null, zone)).toEqual({});
  });
});
