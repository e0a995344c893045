import { MalformedCase } from './malformed-case.js';

/**
 * Reads fields of unknown JSON and says exactly where it is wrong. Unknown fields are refused where a slip of the pen
 * would silently weaken the protection.
 */
export class FieldReader {
  constructor(
    private readonly caseName: string,
    readonly path: string,
    readonly value: unknown,
  ) {}

  fail(wrong: string): never {
    throw new MalformedCase(this.caseName, this.path || 'case', wrong);
  }

  get present(): boolean {
    return this.value !== undefined && this.value !== null;
  }

  field(name: string): FieldReader {
    const path = this.path === '' ? name : `${this.path}.${name}`;
    return new FieldReader(this.caseName, path, this.object()[name]);
  }

  object(known?: readonly string[]): Readonly<Record<string, unknown>> {
    if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value)) this.fail('must be an object');
    const object = this.value as Readonly<Record<string, unknown>>;
    const strange = known && Object.keys(object).find((name) => !known.includes(name));
    if (strange !== undefined) this.field(strange).fail(`is not a field of a case file; known here: ${known!.join(', ')}`);
    return object;
  }

  list(): readonly FieldReader[] {
    if (!Array.isArray(this.value)) this.fail('must be a list');
    return (this.value as readonly unknown[]).map((item, index) => new FieldReader(this.caseName, `${this.path}[${index}]`, item));
  }

  entries(): readonly (readonly [string, FieldReader])[] {
    return Object.keys(this.object()).map((name) => [name, this.field(name)] as const);
  }

  text(): string {
    if (typeof this.value !== 'string' || this.value === '') this.fail('must be a text that is not empty');
    return this.value as string;
  }

  flag(): boolean {
    if (typeof this.value !== 'boolean') this.fail('must be true or false');
    return this.value as boolean;
  }

  amount(): number {
    if (typeof this.value !== 'number' || !Number.isFinite(this.value)) this.fail('must be a number');
    if ((this.value as number) < 0) this.fail('must not be negative');
    return this.value as number;
  }

  count(): number {
    const amount = this.amount();
    if (!Number.isSafeInteger(amount)) this.fail('must be a whole number');
    return amount;
  }

  oneOf<Choice extends string>(choices: readonly Choice[]): Choice {
    const choice = choices.find((each) => each === this.value);
    return choice ?? this.fail(`must be one of ${choices.join(', ')}`);
  }

  maybe<Read>(read: (field: FieldReader) => Read): Read | undefined {
    return this.value === undefined ? undefined : read(this);
  }
}
