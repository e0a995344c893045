/** Something of a form that holds a value: of a list and of a group of choices each one that it offers. */
export interface Control {
  readonly name: string;
  /** Of an `input`; `option` for one of a list, `submit` for a button. */
  readonly type: string;
  readonly value: string;
  /** As it was drawn: chosen, or no choice. */
  readonly chosen: boolean;
}

/** The rest of a tag: a quoted value may hold what would end one. */
export const REST = String.raw`(?:[^>"]|"[^"]*")*`;
const tags = (name: string) => new RegExp(`<${name}${REST}>`, 'g');

/** @throws Error where the page has none of that name */
export function formTag(html: string, name: string): string {
  const forms = [...html.matchAll(new RegExp(`<form${REST}>.*?</form>`, 'gs'))].map(([text]) => text);
  const form = forms.find((text) => attribute(text, 'id') === name);
  if (form !== undefined) return form;
  throw new Error(`the page has no form ${name}, only ${forms.map((text) => attribute(text, 'id')).join(', ')}`);
}

/** Everything that a form can say, as it was drawn. */
export function controlsIn(html: string, form: string): readonly Control[] {
  const drawn = formTag(html, form);
  const lists = [...drawn.matchAll(new RegExp(`<select${REST}>.*?</select>`, 'gs'))].map(([select]) => select);
  return [
    ...[...drawn.matchAll(tags('input'))].map(([tag]) => control(tag, attribute(tag, 'type') ?? 'text')),
    ...lists.flatMap(optionsOf),
    ...[...drawn.matchAll(tags('button'))].map(([tag]) => ({ ...control(tag, 'submit'), chosen: false })),
  ].filter(({ name }) => name !== '');
}

function control(tag: string, type: string): Control {
  const choice = type === 'radio' || type === 'checkbox';
  const chosen = !choice || / checked(?=[\s/>=])/.test(tag);
  return { name: attribute(tag, 'name') ?? '', type, value: attribute(tag, 'value') ?? '', chosen };
}

/** Of a list of which nothing is chosen, a browser sends the first. */
function optionsOf(select: string): readonly Control[] {
  const options = [...select.matchAll(tags('option'))].map(([option]) => option);
  const selected = options.findIndex((each) => / selected(?=[\s/>=])/.test(each));
  const name = attribute(select, 'name') ?? '';
  return options.map((option, place) => ({
    name,
    type: 'option',
    value: attribute(option, 'value') ?? '',
    chosen: place === Math.max(0, selected),
  }));
}

export function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`^<\\w+(?: [\\w:-]+(?:="[^"]*")?)*? ${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : decoded(value);
}

export function decoded(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}
