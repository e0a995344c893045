import { formTree, typedFields } from './form-fields.js';

describe('what a form sends', () => {
  it('leaves out what every form carries, and what was left empty', () => {
    const fields = typedFields({ csrf: 'a', commandId: 'b', revision: '3', label: ' Blue box ', phone: '' });
    expect(fields).toEqual({ label: 'Blue box', phone: '' });
    expect(formTree(fields)).toEqual({ label: 'Blue box' });
  });

  it('makes lists and objects of names', () => {
    const tree = formTree({
      'colours[]': 'red',
      'offers.1.answer': 'no',
      'offers.0.answer': 'yes',
      'made.day': '2026-11-23',
      twice: ['a', 'b'],
    });
    expect(tree).toEqual({
      colours: ['red'],
      offers: [{ answer: 'yes' }, { answer: 'no' }],
      made: { day: '2026-11-23' },
      twice: ['a', 'b'],
    });
  });

  it('touches nothing that an object has from elsewhere', () => {
    const tree = formTree({ 'constructor.prototype.x': '1', '__proto__.y': '2', 'toString.z': '3' });
    expect(Object.hasOwn(tree, 'constructor')).toBe(true);
    expect({} as Record<string, unknown>).not.toHaveProperty('x');
    expect({} as Record<string, unknown>).not.toHaveProperty('y');
    expect(Object.prototype.toString).not.toHaveProperty('z');
  });
});
