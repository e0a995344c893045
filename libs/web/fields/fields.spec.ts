import { IsOptional } from 'class-validator';
import { checkedForm } from '../forms/checked-form.js';
import { FormProblem } from '../forms/form-problem.js';
import { declaredField, declaredFields } from './declared-field.js';
import { Choice, Choices, Count, Id, Part, Rows, YesNo } from './field.decorators.js';
import { Line, MailAddress, TelephoneNumber } from './text.decorators.js';

const asks = (en: string) => ({ en, es: `¿${en}` });

class Reached {
  @IsOptional() @Line(20, asks('Where?')) readonly where?: string;
  @IsOptional() @TelephoneNumber(asks('Which number?')) readonly phone?: string;
  @IsOptional() @MailAddress(asks('Which address?')) readonly mail?: string;
}

class Owner {
  @Choice('kind', ['person', 'desk'], asks('Which kind?')) readonly kind: string;
}

class Row {
  @Choice('shape', ['round', 'square'], asks('Which shape?')) readonly shape: string;
  @Count(0, 10, asks('How many?')) readonly count: number;
}

class Shared {
  @Line(20, asks('What is it called?')) readonly name: string;
}

class Thing extends Shared {
  @Count(1, 1440, asks('How many minutes did it take?')) readonly minutes: number;
  @YesNo(asks('Was it held?')) readonly held: boolean;
  @IsOptional() @declaredField({ is: 'when' }, asks('When was it?')) readonly at?: string;
  @IsOptional() @declaredField({ is: 'day' }, asks('From which day?')) readonly from?: string;
  @Choices('colour', ['red', 'blue'], asks('Which colours?')) readonly colours: readonly string[];
  @IsOptional() @Id(asks('Whose is it?')) readonly ownerId?: string;
  @Rows(() => Row, 3, 'count', asks('How many of each?')) readonly rows: readonly Row[];
  @IsOptional() @Part(() => Owner, asks('To whom?'), (chosen) => ({ kind: chosen })) readonly owner?: Owner;
}

const full = { name: 'box', minutes: '90', held: 'true' };
const read = (fields: Record<string, string | readonly string[]>) => checkedForm(Thing, fields, 'America/Chicago');
const wrong = async (fields: Record<string, string | readonly string[]>) => {
  const problem: unknown = await read({ ...full, ...fields }).catch((error: unknown) => error);
  if (!(problem instanceof FormProblem)) return {};
  return Object.fromEntries(problem.errors.map(({ field, sentences, message }) => [field, sentences?.en ?? message]));
};

describe('a form that is read by the kinds of its fields', () => {
  it('asks in the order of the declarations, those of the class above first', () => {
    expect(declaredFields(Thing).map(({ name }) => name)).toEqual([
      'name',
      'minutes',
      'held',
      'at',
      'from',
      'colours',
      'ownerId',
      'rows',
      'owner',
    ]);
  });

  it('takes numbers, yes and no, lists and rows as the API would have them', async () => {
    const form = await read({
      ...full,
      colours: 'red',
      'rows.0.shape': 'round',
      'rows.0.count': '',
      'rows.1.shape': 'square',
      'rows.1.count': '3',
    });
    expect(form).toMatchObject({ minutes: 90, held: true, colours: ['red'], rows: [{ shape: 'square', count: 3 }] });
  });

  it('takes a list of which nothing was chosen as empty, and a choice for the part that it names', async () => {
    expect(await read({ ...full, owner: 'desk' })).toMatchObject({ colours: [], rows: [], owner: { kind: 'desk' } });
  });

  it('takes a line in any script that can be seen, and none of marks that cannot', async () => {
    for (const name of ['José', 'Ñandú 9', '王', 'علي', '0']) expect(await wrong({ name })).toEqual({});
    for (const name of ['\u202Eabc', 'a\u2066b', '---', 'a\u200fb']) {
      expect(await wrong({ name })).toEqual({ name: 'What is it called? Use letters or digits, and no marks that cannot be seen.' });
    }
    for (const name of ['\u200b', '\u2800', '\u115f', '  \u00a0']) {
      expect(await wrong({ name })).toEqual({ name: 'What is it called? Fill this in, with at most 20 characters.' });
    }
  });

  it('takes a line tidied, so that what looks the same is the same', async () => {
    for (const name of ['José  Ñ', ' Jose\u0301 N\u0303\u200b', 'José\u00a0Ñ\n'])
      expect(await read({ ...full, name })).toMatchObject({ name: 'José Ñ' });
  });

  it('takes blanks for nothing where nothing may be said', async () => {
    for (const blank of ['', '  ', '\u00a0\u200b', '\ufeff']) {
      const form = await checkedForm(Reached, { where: blank, phone: blank, mail: blank }, 'America/Chicago');
      expect([form.where, form.phone, form.mail]).toEqual([undefined, undefined, undefined]);
    }
  });

  it('takes a number as people write it, and says how where it is none', async () => {
    const reached = (phone: string, mail = '') => checkedForm(Reached, { phone, mail }, 'America/Chicago');
    expect(await reached(' (816)\u00a0555\u20110143 ext. 12 ', ' robin@example.org\u200b')).toMatchObject({
      phone: '+18165550143;ext=12',
      mail: 'robin@example.org',
    });
    const problem = await reached('at the desk', 'at the desk').catch((error: unknown) => error);
    expect((problem as FormProblem).errors.map(({ sentences }) => sentences)).toEqual([
      {
        en: 'Which number? Write the number with its digits, such as (816) 555-0143 ext. 12.',
        es: '¿Which number? Escriba el número con sus cifras, como (816) 555-0143 ext. 12.',
      },
      {
        en: 'Which address? Write the address such as robin@example.org.',
        es: '¿Which address? Escriba la dirección como robin@example.org.',
      },
    ]);
  });

  it('says how long a line may be, and that one is missing only where it is', async () => {
    expect(await wrong({ name: '' })).toEqual({ name: 'What is it called? Fill this in, with at most 20 characters.' });
    expect(await wrong({ name: 'x'.repeat(21) })).toEqual({ name: 'What is it called? Shorten it to at most 20 characters.' });
  });

  it('says beside each question that held what is no text', async () => {
    const said = 'It held characters that are no text. They are taken out: look at it, then send it again.';
    expect(await wrong({ name: 'J\ufffd', 'at.day': '2026\0', minutes: '9\u001b' })).toEqual({
      name: `What is it called? ${said}`,
      'at.day': `When was it? ${said}`,
      minutes: `How many minutes did it take? ${said}`,
    });
  });

  it('names the question and what to do, for everything that is wrong at once', async () => {
    expect(await wrong({ name: '', minutes: '0', held: 'perhaps', colours: 'green', ownerId: 'me', owner: 'nobody' })).toEqual({
      name: 'What is it called? Fill this in, with at most 20 characters.',
      minutes: 'How many minutes did it take? Enter a whole number from 1 to 1440.',
      held: 'Was it held? Choose yes or no.',
      colours: 'Which colours? Choose from the list, each once.',
      ownerId: 'Whose is it? Choose one of the list.',
      'owner.kind': 'To whom? Choose one of the list.',
    });
  });

  it('takes no day that its month does not have', async () => {
    const none = 'There is no such day. Check the day and the month.';
    for (const day of ['2027-02-30', '2027-13-01', '2027-00-10', '0000-00-00']) {
      expect(await wrong({ from: day, 'at.day': day })).toEqual({ from: `From which day? ${none}`, 'at.day': `When was it? ${none}` });
    }
    expect(await wrong({ from: '2028-02-29' })).toEqual({});
  });

  it('takes nothing for a number that is none, however it is written', async () => {
    for (const minutes of ['1e2', '0x10', '9.5', ' ', 'Infinity', '99999999999999999999', '٣', 'ninety']) {
      expect(await wrong({ minutes })).toEqual({ minutes: 'How many minutes did it take? Enter a whole number from 1 to 1440.' });
    }
  });

  it('counts a row that is wrong by its place on the form, not among those that are filled in', async () => {
    const rows = { 'rows.0.shape': 'round', 'rows.0.count': '', 'rows.1.shape': 'round', 'rows.1.count': '11' };
    expect(await wrong(rows)).toEqual({ 'rows.1.count': 'How many? Enter a whole number from 0 to 10.' });
  });

  it('asks for the day beside the time that has none, with all else that is wrong', async () => {
    expect(await wrong({ 'at.time': '10:00', minutes: 'x' })).toEqual({
      'at.day': 'When was it? Enter the day as well, or leave the time empty.',
      minutes: 'How many minutes did it take? Enter a whole number from 1 to 1440.',
    });
  });

  it('refuses what no question asks for, also inside rows', async () => {
    const refused = await wrong({
      notes: 'what was said',
      'rows.0.count': '1',
      'rows.0.shape': 'round',
      'rows.0.extra': '1',
    });
    // What is not known is not repeated: it may be what somebody said.
    expect(Object.keys(refused).sort()).toEqual(['', 'rows.0']);
  });

  it('refuses names that every object has from elsewhere, instead of passing over them', async () => {
    const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'rows.0.constructor'];
    for (const name of names) {
      expect(Object.keys(await wrong({ 'rows.0.count': '1', 'rows.0.shape': 'round', [name]: 'x' }))).toEqual(['']);
      expect(Object.keys(await wrong({ 'rows.0.count': '1', 'rows.0.shape': 'round', [name]: ['x', 'y'] }))).toEqual(['']);
    }
  });

  it('keeps a field that came twice from being two answers', async () => {
    expect(Object.keys(await wrong({ minutes: ['1', '2'], name: ['a', 'b'], held: ['true', 'false'] })).sort()).toEqual([
      'held',
      'minutes',
      'name',
    ]);
  });
});
