import type { getMetadataStorage } from 'class-validator';

/** One decorator of class-validator on one field. */
export type Rule = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

/** A piece of a JSON schema. */
export type Schema = Readonly<Record<string, unknown>>;

type Describe = (rule: Rule) => Schema;

const TEXT: Describe = () => ({ type: 'string' });
const MOMENT: Describe = () => ({ type: 'string', format: 'date-time' });

const ITEM_RULES: Readonly<Record<string, Describe>> = {
  isString: TEXT,
  isTelephone: TEXT,
  isUuid: () => ({ type: 'string', format: 'uuid' }),
  isInt: () => ({ type: 'integer' }),
  isNumber: () => ({ type: 'number' }),
  isBoolean: () => ({ type: 'boolean' }),
  isObject: () => ({ type: 'object' }),
  isTimeWithOffset: MOMENT,
  isDateString: MOMENT,
  isISO8601: MOMENT,
  isRFC3339: MOMENT,
  isEmail: () => ({ type: 'string', format: 'email' }),
  isNotEmpty: () => ({ minLength: 1 }),
  min: ({ constraints }) => ({ minimum: constraints[0] as unknown }),
  max: ({ constraints }) => ({ maximum: constraints[0] as unknown }),
  minLength: ({ constraints }) => ({ minLength: constraints[0] as unknown }),
  maxLength: ({ constraints }) => ({ maxLength: constraints[0] as unknown }),
  isLength: ({ constraints: [least, most] }) => ({
    type: 'string',
    minLength: least as unknown,
    ...(most !== undefined && { maxLength: most as unknown }),
  }),
  matches: ({ constraints: [pattern] }) => ({ type: 'string', pattern: new RegExp(pattern as RegExp).source }),
  isIn: ({ constraints }) => oneOf(constraints[0] as readonly unknown[]),
  isEnum: ({ constraints }) => oneOf(Object.values(constraints[0] as object)),
  equals: ({ constraints }) => oneOf([constraints[0]]),
};

const LIST_RULES: Readonly<Record<string, Describe>> = {
  arrayMinSize: ({ constraints }) => ({ minItems: constraints[0] as unknown }),
  arrayMaxSize: ({ constraints }) => ({ maxItems: constraints[0] as unknown }),
  arrayNotEmpty: () => ({ minItems: 1 }),
  arrayUnique: () => ({ uniqueItems: true }),
};

/** What a rule says of a single value; nothing where a schema cannot say it. */
export function itemRule(rule: Rule): Schema {
  return ITEM_RULES[rule.name ?? '']?.(rule) ?? {};
}

/** What a rule says of a list as a whole. */
export function listRule(rule: Rule): Schema {
  return LIST_RULES[rule.name ?? '']?.(rule) ?? {};
}

function oneOf(values: readonly unknown[]): Schema {
  const type = typeof values[0];
  return { type: type === 'number' ? 'number' : type === 'boolean' ? 'boolean' : 'string', enum: [...values] };
}
