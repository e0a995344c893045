/**
 * The body of a form as it arrived: each name with the text, or the texts, that came under it. Bytes that are no UTF-8 leave the
 * mark that stands for them, which `checkedForm` refuses beside its question; nothing else is judged here, so that whatever a
 * person typed comes back to them.
 */
export function formBody(body: Buffer): Readonly<Record<string, string | readonly string[]>> {
  // Without a prototype any name is simply a name.
  const fields = Object.create(null) as Record<string, string | string[]>;
  for (const [name, value] of new URLSearchParams(body.toString('utf8'))) {
    const before = fields[name];
    if (before === undefined) fields[name] = value;
    else if (typeof before === 'string') fields[name] = [before, value];
    else before.push(value);
  }
  return fields;
}
