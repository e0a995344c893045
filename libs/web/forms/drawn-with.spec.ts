import { drawnWithText, overWhatStands } from './drawn-with.js';

describe('a form that is drawn again over what others changed', () => {
  const again = (drawn: Parameters<typeof drawnWithText>[0], typed: typeof drawn, standing: typeof drawn) =>
    overWhatStands(typed, drawnWithText(drawn), standing);

  it('shows what stands now where it was left as it was drawn, and what was typed elsewhere', () => {
    expect(again({ name: 'Old', city: '' }, { name: 'Old', city: 'Here' }, { name: 'New', city: '' })).toEqual({
      name: 'New',
      city: 'Here',
    });
    expect(again({ name: 'Old' }, { name: 'Mine' }, { name: 'New' })).toEqual({ name: 'Mine' });
    expect(again({ until: undefined }, { until: '' }, { until: '2026-12-21' })).toEqual({ until: '2026-12-21' });
    expect(again({ unit: 'a' }, { unit: 'a' }, { unit: undefined })).toEqual({ unit: undefined });
  });

  it('keeps a field that was emptied, and a list of which nothing is chosen any more', () => {
    expect(again({ city: 'Here' }, { city: '' }, { city: 'There' })).toEqual({ city: '' });
    expect(again({ teams: ['a', 'b'] }, {}, { teams: ['a'] })).toEqual({});
    expect(again({ teams: ['a', 'b'] }, { 'teams[]': ['b', 'a'] }, { teams: ['a'] })).toEqual({ teams: ['a'] });
  });

  it('takes no day of one for the time of another', () => {
    const drawn = { 'at.day': '2026-11-20', 'at.time': '10:00' };
    const typed = { 'at.day': '2026-11-20', 'at.time': '11:00' };
    expect(again(drawn, typed, { 'at.day': '2026-11-21', 'at.time': '10:00' })).toEqual(typed);
  });

  it('keeps rows together as they were typed where rows came or went meanwhile', () => {
    const drawn = { 'rows.0.hours': '1', 'rows.1.hours': '2' };
    const typed = { 'rows.0.hours': '1', 'rows.1.hours': '3' };
    expect(again(drawn, typed, { 'rows.0.hours': '4', 'rows.1.hours': '2' })).toEqual({ 'rows.0.hours': '4', 'rows.1.hours': '3' });
    expect(again(drawn, typed, { 'rows.0.hours': '2' })).toEqual(typed);
    expect(again(drawn, drawn, { 'rows.0.hours': '2' })).toEqual({ 'rows.0.hours': '2' });
  });

  it('leaves everything as it was typed where the form did not say what it was drawn with', () => {
    expect(overWhatStands({ name: 'Old' }, undefined, { name: 'New' })).toEqual({ name: 'Old' });
  });
});
