/** The languages in which pages are written. */
export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];

/** Texts by name: a sentence, or a function from what varies to a sentence. */
export type Texts = { readonly [name: string]: string | ((...varying: never[]) => string) | Texts };

/** The same names with the same parameters, in other words. */
export type SameTexts<T> = {
  readonly [Name in keyof T]: T[Name] extends string
    ? string
    : T[Name] extends (...varying: infer V) => string
      ? (...varying: V) => string
      : SameTexts<T[Name]>;
};

/**
 * The texts of a page in every language: `const words = catalog({ en: {…}, es: {…} })`, then `words(at.language).title`.
 * A name that one language lacks, or one too many, is an error of the compiler.
 */
export function catalog<const T extends Texts>(texts: {
  readonly en: T;
  readonly es: SameTexts<NoInfer<T>>;
}): (language: Language) => SameTexts<T> {
  return (language) => texts[language] as SameTexts<T>;
}

/** The first language of `Accept-Language` that pages are written in; English where there is none. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .slice(0, 20)
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((each) => /^\s*q=([\d.]+)$/.exec(each)?.[1]).find(Boolean);
      return { language: tag.split('-')[0]!, quality: Number(quality ?? 1) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  const found = wanted.find(({ language }) => isLanguage(language))?.language;
  return isLanguage(found) ? found : 'en';
}

/** Whether pages are written in it. */
export function isLanguage(value: unknown): value is Language {
  return (languages as readonly unknown[]).includes(value);
}

/** One of several wordings by number, as the language has them: `plural('en', 1, { one: '1 case', other: '… cases' })`. */
export function plural(language: Language, count: number, forms: { readonly one: string; readonly other: string }): string {
  return new Intl.PluralRules(language).select(count) === 'one' ? forms.one : forms.other;
}
