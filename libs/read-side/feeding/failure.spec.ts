import { QueryFailedError, QueryRunnerAlreadyReleasedError } from 'typeorm';
import { causeOf, liesInTheEvent, passesByItself } from './failure.js';

class DatabaseError extends Error {
  constructor(
    readonly code: string | undefined,
    message = 'Key (name)=(somebody) already exists',
  ) {
    super(message);
  }
}

const failed = (code?: string, message?: string) =>
  new QueryFailedError('INSERT INTO t VALUES ($1)', ['somebody'], new DatabaseError(code, message));

describe('a failure while projecting', () => {
  it.each([
    ['the server shuts down', failed('57P01')],
    ['the server is starting', failed('57P03')],
    ['the connection broke', failed('08006')],
    ['the connection broke without a code', failed(undefined, 'Connection terminated unexpectedly')],
    ['nobody listens', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
    ['it was the victim of a deadlock', failed('40P01')],
    ['the disk is full', failed('53100')],
  ])('passes by itself where %s', (_case, error) => expect(passesByItself(error)).toBe(true));

  it.each([
    ['a value is refused', failed('23505')],
    ['a column is missing', failed('42703')],
    ['the statement takes longer than it may', failed('57014')],
    ['the projection has a mistake', new TypeError('x is undefined')],
    ['something odd is thrown', 'text'],
  ])('does not pass by itself where %s', (_case, error) => expect(passesByItself(error)).toBe(false));

  it.each([
    ['a value is out of range', failed('22008')],
    ['a value is refused', failed('23505')],
    ['what projects it has a mistake', new TypeError('x is undefined')],
  ])('lies in the event where %s', (_case, error) => expect(liesInTheEvent(error)).toBe(true));

  it.each([
    ['a column is missing', failed('42703')],
    ['a right is missing', failed('42501')],
    ['the statement takes longer than it may', failed('57014')],
    ['the disk is full', failed('53100')],
    ['it was the victim of a deadlock', failed('40P01')],
    ['the connection broke without a code', failed(undefined, 'Connection terminated unexpectedly')],
    ['a connection broke before a statement', new Error('Connection terminated')],
    ['a socket broke', Object.assign(new Error('read'), { code: 'ECONNRESET' })],
    ['a file could not be written', Object.assign(new Error('write'), { code: 'ENOSPC' })],
    ['the transaction was let go of', new QueryRunnerAlreadyReleasedError()],
    ['something odd is thrown', 'text'],
  ])('says nothing of the event where %s', (_case, error) => expect(liesInTheEvent(error)).toBe(false));

  it('is told by class and code, without the values that the message quotes', () => {
    expect(causeOf(failed('23505'))).toEqual({ cause: 'DatabaseError', code: '23505' });
    expect(causeOf(new RangeError('somebody'))).toEqual({ cause: 'RangeError', code: null });
    expect(causeOf('somebody')).toEqual({ cause: 'string', code: null });
  });
});
