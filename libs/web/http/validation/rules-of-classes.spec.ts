import { getMetadataStorage, IsInt, IsString, validateSync } from 'class-validator';
import { rememberRulesOfClasses } from './rules-of-classes.js';

describe('the rules of a class', () => {
  beforeAll(() => rememberRulesOfClasses());
  const rulesOf = (target: abstract new () => object) =>
    getMetadataStorage().getTargetValidationMetadatas(target as never, undefined as never, false, false);

  it('are looked for once', () => {
    class Order {
      @IsString() readonly what!: string;
    }
    expect(rulesOf(Order)).toBe(rulesOf(Order));
    expect(rulesOf(Order)).toHaveLength(1);
  });

  it('are those of the class above too, which keeps its own', () => {
    class Order {
      @IsString() readonly what!: string;
    }
    class LargeOrder extends Order {
      @IsInt() readonly count!: number;
    }
    expect(rulesOf(LargeOrder).map(({ propertyName }) => propertyName)).toEqual(['count', 'what']);
    expect(rulesOf(Order).map(({ propertyName }) => propertyName)).toEqual(['what']);
  });

  it('are found where they are declared after the first look', () => {
    class Order {
      @IsString() readonly what!: string;
    }
    const order = Object.assign(new Order(), { what: 'tea', count: 'many' });
    expect(validateSync(order)).toEqual([]);
    IsInt()(Order.prototype, 'count');
    expect(validateSync(order).map(({ property }) => property)).toEqual(['count']);
  });

  it('differ by what is asked beside the class', () => {
    class Order {
      @IsString({ groups: ['large'] }) readonly what!: string;
    }
    const among = (groups: string[]) =>
      getMetadataStorage().getTargetValidationMetadatas(Order, undefined as never, false, false, groups).length;
    expect([among(['large']), among(['small']), among(['large'])]).toEqual([1, 0, 1]);
  });
});
