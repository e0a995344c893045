import { IsString } from 'class-validator';
import { knownPath } from './known-names.js';

describe('the path to a field that does not exist', () => {
  it('is told by the names that classes declare, also by those of a class that was loaded later', () => {
    expect(knownPath(['nameOfALaterClass', 'whatever'])).toBe('');
    class Later {
      @IsString() readonly nameOfALaterClass: string;
    }
    expect(new Later()).toBeDefined();
    expect(knownPath(['nameOfALaterClass', '3', 'whatever'])).toBe('nameOfALaterClass.3');
  });
});
