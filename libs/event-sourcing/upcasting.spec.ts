import { EventVersions } from './upcasting.js';

/** In version 2 a length in feet became one in metres; in version 3 it got another name. */
const versions = new EventVersions().register('Measured', [
  ({ feet, ...rest }) => ({ ...rest, metres: Number(feet) * 0.3048 }),
  ({ metres, ...rest }) => ({ ...rest, lengthInMetres: metres }),
]);

describe('reading an event of an older version', () => {
  it('takes it through every step from the version in which it was written', () => {
    expect(versions.upcast({ type: 'Measured', data: { feet: 10, by: 'a' } }, 1)).toEqual({
      type: 'Measured',
      data: { lengthInMetres: 3.048, by: 'a' },
    });
    expect(versions.upcast({ type: 'Measured', data: { metres: 3, by: 'a' } }, 2)).toEqual({
      type: 'Measured',
      data: { lengthInMetres: 3, by: 'a' },
    });
  });

  it('leaves one of the newest version as it is, and writes new ones in that version', () => {
    const event = { type: 'Measured', data: { lengthInMetres: 3 } };
    expect(versions.upcast(event, 3)).toEqual(event);
    expect(versions.newest('Measured')).toBe(3);
  });

  it('leaves one of a newer release as it is, with the fields that this release does not know', () => {
    const event = { type: 'Measured', data: { lengthInMetres: 3, colour: 'red' } };
    expect(versions.upcast(event, 4)).toEqual(event);
  });

  it('knows a type without steps as version 1', () => {
    const event = { type: 'Painted', data: { colour: 'red' } };
    expect(versions.newest('Painted')).toBe(1);
    expect(versions.upcast(event, 1)).toEqual(event);
  });

  it('does not touch what was stored', () => {
    const stored = Object.freeze({ feet: 10 });
    versions.upcast({ type: 'Measured', data: stored }, 1);
    expect(stored).toEqual({ feet: 10 });
  });

  it('refuses two lists of steps for one type: nobody could say which is meant', () => {
    expect(() => versions.register('Measured', [])).toThrow('upcasters of Measured are registered twice');
  });
});
