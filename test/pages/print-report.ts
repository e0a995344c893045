import type { Page } from 'playwright-core';

/** A page of figures as the report for the board: Letter, tagged, with an outline. Written to the file where one is named. */
export function printReport(page: Page, into?: string): Promise<Buffer> {
  return page.pdf({ format: 'Letter', tagged: true, outline: true, ...(into !== undefined && { path: into }) });
}
