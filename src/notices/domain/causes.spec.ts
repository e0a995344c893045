import { causesOf } from './causes.js';

const followUp = {
  id: 'f1',
  kind: 'follow_up',
  caseId: 'c1',
  dueAt: '2026-11-30',
  wanted: null,
  bucket: 'next_7_days',
  of: 'own',
  escalatedTo: null,
} as const;
const keys = (waits: Parameters<typeof causesOf>[0], isOnCall = false) => causesOf(waits, isOnCall).map(({ key }) => key);

describe('what somebody is told of', () => {
  it('is what was given to them, once, however often its date changes', () => {
    expect(causesOf(followUp, false)).toEqual([{ cause: 'assignment', key: 'assignment/f1', caseId: 'c1' }]);
    expect(keys({ ...followUp, dueAt: '2026-12-02' })).toEqual(['assignment/f1']);
  });

  it('is that it is due today, and that it is overdue, anew for each date', () => {
    expect(keys({ ...followUp, bucket: 'today' })).toEqual(['assignment/f1', 'due_today/f1/2026-11-30']);
    expect(keys({ ...followUp, bucket: 'overdue' })).toEqual(['assignment/f1', 'overdue/f1/2026-11-30']);
    expect(keys({ ...followUp, bucket: 'overdue', dueAt: '2026-12-01' })).toContain('overdue/f1/2026-12-01');
  });

  it('is never that something is late that nobody gave a date', () => {
    const call = { ...followUp, kind: 'step', wanted: 'unknown', bucket: 'overdue' } as const;
    expect(keys({ ...call, of: 'desk' })).toEqual([]);
    expect(keys({ ...call, kind: 'invitation' })).toEqual(['invitation/f1']);
  });

  it('is a request that is wanted now and waits at the desk, once, whichever step it is at', () => {
    const call = { ...followUp, id: 'c1-s', kind: 'step', wanted: 'now', bucket: 'overdue', of: 'desk' } as const;
    expect(keys(call)).toEqual(['waits_at_desk/c1']);
    expect(keys({ ...call, dueAt: '2026-12-01' }, true)).toEqual(['waits_at_desk/c1']);
    expect(keys({ ...call, of: 'escalated' }, true)).toEqual([]);
  });

  it('is for whoever is on call what has waited at the desk for as long as it may, but nothing that has a week', () => {
    const call = { ...followUp, id: 'c1-s', kind: 'step', wanted: 'today', of: 'desk' } as const;
    expect(keys({ ...call, bucket: 'today' }, true)).toEqual([]);
    expect(keys({ ...call, bucket: 'overdue' }, true)).toEqual(['waits_at_desk/c1']);
    expect(keys({ ...call, bucket: 'overdue' })).toEqual([]);
    expect(keys({ ...call, wanted: 'this_week', bucket: 'overdue' }, true)).toEqual([]);
  });

  it('is to lead a case, and not each step that a lead takes', () => {
    const step = { ...followUp, kind: 'step', wanted: 'unknown' } as const;
    expect([...keys(step), ...keys({ ...followUp, id: 'i1', kind: 'intervention' })]).toEqual(['assignment/lead/c1', 'assignment/lead/c1']);
  });

  it('is no promise that they gave themselves, until it is due', () => {
    const promise = { ...followUp, id: 'p1', kind: 'promise', caseId: null } as const;
    expect(keys(promise)).toEqual([]);
    expect(keys({ ...promise, bucket: 'today' })).toEqual(['due_today/p1/2026-11-30']);
  });

  it('is an approval that they may decide, also of a case that they may not see', () => {
    const asked = { ...followUp, id: 'c1-approval', kind: 'pre_approval', wanted: 'unknown', of: 'to_decide' } as const;
    expect(causesOf(asked, false)).toEqual([{ cause: 'approval_asked', key: 'approval_asked/c1-approval', caseId: null }]);
  });

  it('is of the desk only what its date says, and of another what was escalated to them', () => {
    expect(keys({ ...followUp, of: 'desk' })).toEqual([]);
    expect(keys({ ...followUp, of: 'desk', bucket: 'today' })).toEqual(['due_today/f1/2026-11-30']);
    const late = { ...followUp, of: 'escalated', bucket: 'overdue' } as const;
    expect(keys({ ...late, escalatedTo: 'lead' })).toEqual(['escalation/f1/lead/2026-11-30']);
    expect(keys({ ...late, of: 'desk', escalatedTo: 'desk' })).toEqual(['overdue/f1/2026-11-30', 'escalation/f1/desk/2026-11-30']);
  });
});
