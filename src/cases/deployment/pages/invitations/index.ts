import type { Type } from '@nestjs/common';
import { InvitationsPage } from './invitations.page.js';

/** A member's own invitations. */
export const controllers: readonly Type[] = [InvitationsPage];
