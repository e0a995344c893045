/** The input does not have the form of a case file. The message is one line: which case, which field, what is wrong. */
export class MalformedCase extends Error {
  override readonly name = 'MalformedCase';
  constructor(caseName: string, field: string, wrong: string) {
    super(`case ${oneLine(caseName)}: ${oneLine(field)}: ${oneLine(wrong)}`);
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 200);
}
