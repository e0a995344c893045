import { NestEventLog } from './nest-event-log.js';
import { openEventLog, type EventLog } from './event-log.js';
import type { LogFields } from './log-fields.js';
import { structuredLog } from './structured-log.js';

let lines: string[];
let log: EventLog;

beforeEach(() => {
  lines = [];
  log = openEventLog('debug', { write: (line) => void lines.push(line) });
});

const logged = () => lines.map((line) => JSON.parse(line));

describe('the log', () => {
  it('writes the name of what happened with its fields as one line of JSON', () => {
    log.info('service_started', { port: 3000, host: '127.0.0.1' });
    expect(logged()).toEqual([{ level: 'info', time: expect.any(Number), event: 'service_started', port: 3000, host: '127.0.0.1' }]);
    expect(lines[0]!.split('\n')).toHaveLength(2);
  });

  it('leaves out a field that it does not know', () => {
    log.info('seen', { phone: '555-0199', count: 1 } as LogFields);
    expect(lines.join('')).not.toMatch(/phone|555/);
    expect(logged()[0].count).toBe(1);
  });

  it.each([
    [{ requestId: 'Jane Roe' }],
    [{ route: '/cases?name=Jane' }],
    [{ projection: 'x\n{"event":"forged"}' }],
    [{ position: `v1.${'A'.repeat(80)}` }],
    [{ count: 'Jane' as never }],
    [{ lagSeconds: Number.NaN }],
  ])('refuses a value of another shape than its field has: %p', (fields: LogFields) => {
    log.info('seen', fields);
    expect(lines.join('')).not.toMatch(/Jane|forged|AAAA/);
    expect(logged()[0][Object.keys(fields)[0]!]).toBe('refused');
  });

  it('takes no sentence for the name of an event', () => {
    log.info('Jane called at 3 a.m.');
    expect(logged()[0].event).toBe('unnamed');
  });

  it('writes of an error its class, its code and its places, and nothing that it says', () => {
    class RowRefused extends Error {}
    const said = 'Jane Roe\n    at Jane (555-0199:1:1)';
    const cause = Object.assign(new Error('host db.internal'), { code: 'ECONNREFUSED' });
    const error = Object.assign(new RowRefused(said, { cause }), {
      code: '23505',
      detail: 'Key (phone)=(555-0199) exists',
      where: 'row Jane',
      parameters: ['Jane'],
    });
    log.error('append_failed', { attempt: 2 }, error);
    const [line] = logged();
    expect(line.error).toMatchObject({ errorClass: 'RowRefused', errorCode: '23505' });
    expect(line.error.cause).toMatchObject({ errorClass: 'Error', errorCode: 'ECONNREFUSED' });
    expect(line.error.stack[0]).toMatch(/^at .*event-log\.spec/);
    expect(lines.join('')).not.toMatch(/Jane|Roe|555-0199|db\.internal/);
  });

  it('writes of something thrown that is no error only its kind', () => {
    log.error('failed', {}, 'Jane');
    expect(logged()[0].error).toEqual({ errorClass: 'thrown_string' });
  });

  it('says nothing below its level', () => {
    const quiet = openEventLog('error', { write: (line) => void lines.push(line) });
    quiet.info('seen');
    quiet.warn('seen');
    expect(lines).toEqual([]);
  });
});

describe('what the framework says', () => {
  it('is dropped where it is chatter, and reduced to its part and its error where it is not', () => {
    const nest = new NestEventLog(log);
    nest.log();
    nest.warn('Unsupported route path: /people/Jane', 'RouterExplorer');
    nest.error(new TypeError('Jane is not a function'), undefined, 'ExceptionsHandler');
    expect(logged()).toMatchObject([
      { level: 'warn', event: 'framework_warning', component: 'RouterExplorer' },
      { level: 'error', event: 'framework_error', component: 'ExceptionsHandler', error: { errorClass: 'TypeError' } },
    ]);
    expect(lines.join('')).not.toMatch(/Jane/);
  });
});

describe('what the libraries below report', () => {
  it('passes the same closed set of fields, under the name that its sentence makes', () => {
    const below = structuredLog(log);
    const fields = { projection: 'thing_list', position: 41n, code: '23505', eventId: null, row: { name: 'Jane' } };
    below.error(fields, 'projection_stopped');
    below.warn({ code: 'no answer' }, 'the store cannot be read: followers wait');
    expect(logged()).toMatchObject([
      { level: 'error', event: 'projection_stopped', projection: 'thing_list', position: '41', code: '23505' },
      { level: 'warn', event: 'the_store_cannot_be_read_followers_wait', code: 'no answer' },
    ]);
    expect(lines.join('')).not.toMatch(/Jane|eventId/);
  });
});
