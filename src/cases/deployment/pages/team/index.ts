import type { Type } from '@nestjs/common';
import { CallMemberPage } from './call-member.page.js';
import { ContactFromCallPage } from './contact-from-call.page.js';
import { FindMemberPage } from './find-member.page.js';
import { InvitePage } from './invite.page.js';
import { OpenContactsPage } from './open-contacts.page.js';
import * as forms from './team.forms.js';
import { TeamPage } from './team.page.js';

/** The deployment board, and what takes its forms. */
export const controllers: readonly Type[] = [
  TeamPage,
  CallMemberPage,
  ContactFromCallPage,
  FindMemberPage,
  InvitePage,
  OpenContactsPage,
  ...Object.values(forms),
];
