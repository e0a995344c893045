import type { LetIn } from '../accounts/operator/let-in.api.js';

/** Prints what the operator hands over. */
export function tellLetIn({ name, code, link, minutes }: LetIn, baseUrl: string): void {
  console.log(`${name} opens this link within ${minutes} minutes, and makes a passkey or a password. It works once:`);
  console.log(`  ${link.startsWith('/') ? `${baseUrl}${link}` : link}`);
  console.log(`or types the one-time code ${code} on the page for it. Whoever has the code becomes ${name}.`);
}
