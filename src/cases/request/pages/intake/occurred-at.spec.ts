import { checkedForm, type FormProblem } from '../../../../../libs/web/forms/index.js';
import { IntakeForm } from './intake.form.js';
import { occurredAt, withChosenDay } from './occurred-at.js';

// 1:30 in the morning of 23 November in Chicago.
const now = '2026-11-23T07:30:00.000Z';
const zone = 'America/Chicago';
const said = async (fields: Readonly<Record<string, string>>) =>
  occurredAt(await checkedForm(IntakeForm, withChosenDay(fields, now, zone), zone), now, zone);
const refused = (fields: Readonly<Record<string, string>>) =>
  said(fields).then(
    (taken) => taken,
    ({ errors }: FormProblem) => errors.map(({ field, sentences }) => [field, sentences?.en]),
  );

describe('when an incident occurred', () => {
  it('is not known where nobody said', async () => {
    expect(await said({})).toBeUndefined();
    expect(await said({ when: '', 'occurred.day': '', 'occurred.time': '' })).toBeUndefined();
  });

  it('is now, or the day that was chosen, without an invented hour', async () => {
    expect(await said({ when: 'now' })).toBe(now);
    expect(await said({ when: '2026-11-22' })).toBe('2026-11-22');
  });

  it('is the time that was entered, on the day that was entered, or else chosen', async () => {
    expect(await said({ when: '2026-11-22', 'occurred.time': '23:10' })).toBe('2026-11-22T23:10:00-06:00');
    expect(await said({ when: 'now', 'occurred.time': '01:10' })).toBe('2026-11-23T01:10:00-06:00');
    expect(await said({ when: 'other', 'occurred.day': '2026-11-20' })).toBe('2026-11-20');
    expect(await said({ 'occurred.day': '2026-11-20' })).toBe('2026-11-20');
    expect(await said({ when: 'other' })).toBeUndefined();
  });

  it('is as exact as the more exact of two answers that agree', async () => {
    expect(await said({ when: '2026-11-22', 'occurred.day': '2026-11-22', 'occurred.time': '23:10' })).toBe('2026-11-22T23:10:00-06:00');
    expect(await said({ when: '2026-11-22', 'occurred.day': '2026-11-22' })).toBe('2026-11-22');
    expect(await said({ when: 'now', 'occurred.day': '2026-11-23' })).toBe(now);
  });

  it('is asked again where two answers contradict each other: neither is picked', async () => {
    const twice = [['when', 'When did it happen? Another day is entered below. Choose “Another day” here, or take out the day below.']];
    for (const when of ['now', '2026-11-23', '2026-11-22']) {
      expect(await refused({ when, 'occurred.day': '2026-11-20' })).toEqual(twice);
      expect(await refused({ when, 'occurred.day': '2026-11-20', 'occurred.time': '10:00' })).toEqual(twice);
    }
    expect(await refused({ when: 'now', 'occurred.day': '2026-11-22', 'occurred.time': '23:59' })).toEqual(twice);
  });

  it('is asked again, with its question, where the time has no day, the day does not exist, or the clock showed it twice', async () => {
    const ask = (next: string) => `When did it happen? ${next}`;
    const day = [['occurred.day', ask('Enter the day as well, or leave the time empty.')]];
    expect(await refused({ 'occurred.time': '01:10' })).toEqual(day);
    expect(await refused({ when: 'other', 'occurred.time': '01:10' })).toEqual(day);
    expect(await refused({ 'occurred.day': '2026-02-30' })).toEqual([
      ['occurred.day', ask('There is no such day. Check the day and the month.')],
    ]);
    expect(await refused({ 'occurred.day': '2026-11-01', 'occurred.time': '01:30' })).toEqual([
      ['occurred.offset', ask('The clock showed this time twice that night. Say which one is meant.')],
    ]);
  });

  it('is no day before 1990 and nothing that the form does not offer, as for a caller of the API', async () => {
    const day = [['occurred.day', 'When did it happen? Enter a day from 1990 on.']];
    expect(await refused({ 'occurred.day': '1989-12-31' })).toEqual(day);
    expect(await refused({ 'occurred.day': '0026-11-22', 'occurred.time': '10:00' })).toEqual(day);
    const choice = [['when', 'When did it happen? Choose one of the options.']];
    expect(await refused({ when: '1989-12-31' })).toEqual(choice);
    expect(await refused({ when: '2100-01-01' })).toEqual(choice);
    expect(await refused({ when: 'sometime' })).toEqual(choice);
  });
});
