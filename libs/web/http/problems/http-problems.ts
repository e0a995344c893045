import type { ProblemContent } from './problem.js';

type Said = Omit<ProblemContent, 'status'>;

/** What the protocol itself refuses. The words are fixed: nothing that was sent is repeated in an answer. */
const BY_STATUS: Readonly<Record<number, Said>> = {
  400: {
    code: 'request_unreadable',
    detail: 'The request could not be read.',
    next: 'Send one JSON object in UTF-8 with the content type application/json.',
  },
  401: { code: 'token_not_good', detail: 'The request does not say who acts.', next: 'Say who acts and send it again.' },
  403: { code: 'forbidden', detail: 'This is not allowed to you.', next: 'Ask a person whose role allows it.' },
  404: {
    code: 'not_found',
    detail: 'There is nothing at this address.',
    next: 'Look the address up in /api/openapi.json.',
  },
  405: {
    code: 'method_not_allowed',
    detail: 'This address does not answer to that method.',
    next: 'Use one of the methods named in the header Allow.',
  },
  406: { code: 'not_acceptable', detail: 'There is no such form of this answer.', next: 'Accept application/json.' },
  408: { code: 'request_timeout', detail: 'The request did not arrive in time.', next: 'Send it again.' },
  413: {
    code: 'body_too_large',
    detail: 'The body of the request is larger than 64 kB, or with a file of an import than 1.5 MB.',
    next: 'Send less in one request.',
  },
  414: { code: 'address_too_long', detail: 'The address is too long.', next: 'Shorten the address.' },
  415: {
    code: 'media_type_unsupported',
    detail: 'The body is not in a form that is read here.',
    next: 'Send JSON with the content type application/json.',
  },
  417: {
    code: 'expectation_unknown',
    detail: 'The header Expect asks for what is not known here.',
    next: 'Send the request again without the header Expect.',
  },
  421: {
    code: 'host_unknown',
    detail: 'This service does not answer under that host name.',
    next: 'Use http://localhost with its port, on the machine where the service runs.',
  },
  422: { code: 'unprocessable', detail: 'The request contradicts itself.', next: 'Correct it and send it again.' },
  431: { code: 'headers_too_large', detail: 'The headers of the request are too large.', next: 'Send fewer headers.' },
  503: {
    code: 'unavailable',
    detail: 'The service cannot answer now.',
    next: 'Wait for the time named in Retry-After and send it again, a command with the same Idempotency-Key.',
  },
};

/** An address in which not every byte is what a URL takes, or a letter of UTF-8. */
export const addressUnreadable: ProblemContent = {
  status: 400,
  code: 'request_unreadable',
  detail: 'The address cannot be read.',
  next: 'Encode the address as a URL requires, in UTF-8.',
};

/** A body in which some bytes would be read as something else than was sent. */
export const notUtf8: ProblemContent = {
  status: 400,
  code: 'not_utf_8',
  detail: 'The body is not in UTF-8, so that some of its letters would be lost. Nothing was changed.',
  next: 'Encode the body in UTF-8 and send it again.',
};

/** What says more than any request has reason to: it is refused before anybody looks at what it says. */
export const tooMuch: ProblemContent = {
  status: 413,
  code: 'too_many_values',
  detail: 'The request says more than any of them takes: 400 values, 100 in one list. Nothing was changed.',
  next: 'Send less in one request.',
};

const FAULT: ProblemContent = {
  status: 500,
  code: 'fault',
  detail: 'Something went wrong inside the service.',
  next: 'Try again; if it happens again, tell the operator the value of "instance".',
};

/** The problem that stands for a status of the protocol; of any status not listed, the nearest that is. */
export function httpProblem(status: number): ProblemContent {
  const said = BY_STATUS[status];
  if (said !== undefined) {
    return { status, ...said, ...(status === 503 && { headers: { 'retry-after': '2' } }) };
  }
  if (status >= 400 && status < 500) return { status, ...BY_STATUS[400]! };
  return FAULT;
}
