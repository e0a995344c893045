import { defaultPolicyTerms as policy } from '../../vocabulary/index.js';
import { timelinessOf } from './timeliness.js';

const judged = (kind: 'defusing' | 'cisd' | 'demobilization' | 'one_on_one', occurredAt: string | undefined, at: string) =>
  timelinessOf(kind, occurredAt, at, policy, 'America/Chicago');

describe('whether an intervention is in time', () => {
  it('is judged between two moments by the hours', () => {
    expect(judged('defusing', '2026-11-21T23:00:00-06:00', '2026-11-22T11:00:00-06:00')).toBe('inside');
    expect(judged('defusing', '2026-11-21T23:00:00-06:00', '2026-11-22T11:01:00-06:00')).toBe('later');
    expect(judged('cisd', '2026-11-21T23:00:00-06:00', '2026-11-22T22:59:00-06:00')).toBe('earlier');
  });

  it('is not known where a day cannot carry the verdict', () => {
    expect(judged('defusing', '2026-11-21T23:00:00-06:00', '2026-11-22')).toBe('not_known');
    expect(judged('defusing', '2026-11-22', '2026-11-22')).toBe('not_known');
    expect(judged('defusing', '2026-11-22', '2026-11-22T20:00:00-06:00')).toBe('not_known');
    expect(judged('cisd', '2026-11-22', '2026-11-23')).toBe('not_known');
  });

  it('is known where every hour of the day gives the same verdict', () => {
    expect(judged('defusing', '2026-11-20', '2026-11-22')).toBe('later');
    expect(judged('cisd', '2026-11-20', '2026-11-22')).toBe('inside');
    expect(judged('cisd', '2026-11-22', '2026-11-22')).toBe('earlier');
    expect(judged('defusing', '2026-11-22T04:00:00-06:00', '2026-11-22')).toBe('not_known');
    expect(judged('defusing', '2026-11-22T13:00:00-06:00', '2026-11-22')).toBe('inside');
  });

  it('does not apply where the policy has no window, or nobody knows when it occurred', () => {
    expect(judged('one_on_one', '2026-11-22', '2026-11-22')).toBe('not_applicable');
    expect(judged('defusing', undefined, '2026-11-22')).toBe('not_applicable');
  });
});
