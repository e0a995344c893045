import { DeactivatePersonForm, RevokeRoleForm } from './leaving/leaving.forms.js';
import { ImportPeopleApi } from './import/import.api.js';
import { ImportPeoplePage } from './import/import.page.js';
import { LeavingPage } from './leaving/leaving.page.js';
import { PeoplePage } from './people/people.page.js';
import * as personForms from './person/person.forms.js';
import { PersonPage } from './person/person.page.js';
import { ApproveRoleForm, DeclineRoleForm } from './proposed-roles/proposed-roles.forms.js';
import { ProposedRolesPage } from './proposed-roles/proposed-roles.page.js';

/** The pages of people, and what their forms are sent to. */
export const controllers = [
  ImportPeoplePage,
  ImportPeopleApi,
  PeoplePage,
  PersonPage,
  LeavingPage,
  DeactivatePersonForm,
  RevokeRoleForm,
  ProposedRolesPage,
  ApproveRoleForm,
  DeclineRoleForm,
  ...Object.values(personForms),
];
