/**
 * Plain data of what was sent: neither undefined nor null, also inside, so that an event never holds a "nothing", and no
 * instance of the class by which it was checked.
 */
export function withoutNothing<Fields extends object>(fields: Fields): { [Name in keyof Fields]: NonNullable<Fields[Name]> } {
  return plain(fields) as { [Name in keyof Fields]: NonNullable<Fields[Name]> };
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  const sent = Object.entries(value).filter(([, part]) => part !== undefined && part !== null);
  return Object.fromEntries(sent.map(([name, part]) => [name, plain(part)]));
}
