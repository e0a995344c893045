/** The fields that were sent: neither undefined nor null, so that an event never holds a "nothing". */
export function present<Fields extends object>(fields: Fields): { [Name in keyof Fields]: NonNullable<Fields[Name]> } {
  const sent = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(sent) as { [Name in keyof Fields]: NonNullable<Fields[Name]> };
}
