const BROWSERS = [
  ['Edge', /\bEdg(?:e|A|iOS)?\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Chrome|CriOS|HeadlessChrome)\//],
  ['Safari', /\bSafari\//],
] as const;
const SYSTEMS = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['macOS', /\bMac OS X\b/],
  ['Linux', /\bLinux\b/],
] as const;

/**
 * Browser and system by their names alone, such as `Firefox, Android`, so that people recognize their own sessions; empty where unknown.
 */
export function deviceOf(userAgent: string | undefined): string {
  const first = (of: readonly (readonly [string, RegExp])[]) => of.find(([, sign]) => sign.test(userAgent ?? ''))?.[0];
  return [first(BROWSERS), first(SYSTEMS)].filter((each) => each !== undefined).join(', ');
}
