import type { FormRequest, PageRequest } from '../../libs/web/forms/index.js';
import type { PersonRole } from '../vocabulary/index.js';

/** A page asked for by a person of the program. */
export type At = PageRequest<PersonRole>;

/** A form sent by a person of the program. */
export type Sent = FormRequest<PersonRole>;
